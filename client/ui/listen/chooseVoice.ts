/** What we read of a browser's voice. */
export interface Voice {
  lang: string;
  localService: boolean;
  default: boolean;
}

export type VoiceChoice<V> = { ok: true; voice: V } | { ok: false; because: 'noVoice' | 'onlyElsewhere' };

/**
 * A voice of this device for this language. Voices that live elsewhere are refused: the browser would send them the
 * text, with the names in it.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: string): VoiceChoice<V> {
  const speaking = voices.filter(({ lang }) => lang.toLowerCase().replace('_', '-').startsWith(language));
  const here = speaking.filter(({ localService }) => localService);
  const voice = here.find((one) => one.default) ?? here[0];
  if (voice !== undefined) return { ok: true, voice };
  return { ok: false, because: speaking.length > 0 ? 'onlyElsewhere' : 'noVoice' };
}
