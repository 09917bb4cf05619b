/**
 * Emotional lines: the 34 of GenoPro, with `cutoffRepaired`, `caretaker` and `spiritual` of McGoldrick. Sexual orientation is
 * neither asked nor recorded anywhere (RGPD art. 9).
 */
export const EMOTIONS = [
  'normal',
  'close',
  'veryClose',
  'fused',
  'harmony',
  'love',
  'inLove',
  'caretaker',
  'spiritual',
  'fan',
  'limerence',
  'focusedOn',
  'focusedOnNegatively',
  'distant',
  'apathetic',
  'cutoff',
  'cutoffRepaired',
  'neverMet',
  'conflict',
  'hostile',
  'hate',
  'distrust',
  'jealous',
  'closeHostile',
  'fusedHostile',
  'distantHostile',
  'controlling',
  'manipulative',
  'neglect',
  'violence',
  'distantViolence',
  'closeViolence',
  'fusedViolence',
  'physicalAbuse',
  'emotionalAbuse',
  'sexualAbuse',
  'abuse',
] as const;

export type EmotionName = (typeof EMOTIONS)[number];

/**
 * Lines that accuse somebody. A drawn allegation is a piece of evidence and may oblige to report it (CASF L.226-2-1): they
 * can't be drawn until a facilitator has turned them on for the situation, with a reason.
 */
export const SENSITIVE_EMOTIONS: ReadonlySet<EmotionName> = new Set([
  'controlling',
  'manipulative',
  'neglect',
  'violence',
  'distantViolence',
  'closeViolence',
  'fusedViolence',
  'physicalAbuse',
  'emotionalAbuse',
  'sexualAbuse',
  'abuse',
] as const);
