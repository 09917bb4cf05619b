import { type EmotionName, SENSITIVE_EMOTIONS } from '../../board/emotion.ts';
import type { Ink } from '../../drawing/drawing.ts';
import { PLAIN, type StrandLook, type Wave } from './strand.ts';

/** The four families of the palette, so that nobody searches a list of 37. */
export const EMOTION_FAMILIES = ['positive', 'tension', 'distance', 'control'] as const;
export type EmotionFamily = (typeof EMOTION_FAMILIES)[number];

export interface EmotionLook extends StrandLook {
  family: EmotionFamily;
  /** accuses somebody: only where a facilitator has turned such lines on */
  sensitive: boolean;
}

const INKS: Record<EmotionFamily, Ink> = {
  positive: 'link-living',
  tension: 'link-intervention',
  distance: 'ink-soft',
  control: 'link-activation',
};

const dotted = [2, 5] as const;
const jagged: Wave = { form: 'jagged', period: 10, amplitude: 6, count: 1 };
const over = (amplitude: number): Wave => ({ form: 'jagged', period: 16, amplitude, count: 1 });
const sawOver = (amplitude: number): Wave => ({ form: 'saw', period: 17, amplitude, count: 1 });
const saw: Wave = { form: 'saw', period: 12, amplitude: 9, count: 1 };
const small: Wave = { form: 'jagged', period: 7, amplitude: 3.5, count: 1 };
const middling: Wave = { form: 'jagged', period: 13, amplitude: 5, count: 1 };
const large: Wave = { form: 'jagged', period: 14, amplitude: 11, count: 1 };
const slow: Wave = { form: 'zigzag', period: 26, amplitude: 7, count: 1 };

/**
 * McGoldrick's and GenoPro's emotional lines (domain.md §2.4). Where those sources only name a line, its drawing is our
 * own proposal; the legend that goes with every map says what each means.
 */
export const EMOTION_LOOKS: Readonly<Record<EmotionName, EmotionLook>> = families({
  positive: {
    normal: { width: 1.2 },
    close: { lines: 2 },
    veryClose: { lines: 2, width: 3.6 },
    fused: { lines: 3 },
    harmony: { marks: ['dots'] },
    love: { marks: ['rings'] },
    inLove: { marks: ['heart'] },
    caretaker: { head: 'filled', marks: ['bracket'] },
    spiritual: { lines: 0, wave: { form: 'wavy', period: 24, amplitude: 5, count: 1 } },
    fan: { width: 1.2, head: 'open', marks: ['startRing'] },
    limerence: { width: 1.2, head: 'open', marks: ['heart'] },
    focusedOn: { head: 'filled' },
  },
  tension: {
    focusedOnNegatively: { head: 'filled', marks: ['minus'] },
    conflict: { lines: 0, wave: slow },
    hostile: { lines: 0, wave: jagged },
    hate: { lines: 0, wave: { ...jagged, count: 2 } },
    distrust: { marks: ['ticks'] },
    jealous: { head: 'filled', marks: ['triangle'] },
    closeHostile: { lines: 2, wave: over(8) },
    fusedHostile: { lines: 3, wave: over(11) },
    distantHostile: { dash: dotted, wave: over(8) },
  },
  distance: {
    distant: { dash: dotted },
    apathetic: { dash: [2, 14] },
    cutoff: { marks: ['bars'] },
    cutoffRepaired: { marks: ['bars', 'ring'] },
    neverMet: { dash: dotted, marks: ['empty'] },
  },
  control: {
    controlling: { head: 'filled', marks: ['square'] },
    manipulative: { head: 'filled', marks: ['diamond'] },
    neglect: { dash: [9, 6], head: 'open' },
    violence: { wave: saw },
    distantViolence: { dash: dotted, wave: sawOver(9) },
    closeViolence: { lines: 2, wave: sawOver(9) },
    fusedViolence: { lines: 3, wave: sawOver(12) },
    physicalAbuse: { lines: 0, wave: small, head: 'filled' },
    emotionalAbuse: { lines: 0, wave: middling, head: 'open' },
    sexualAbuse: { lines: 0, wave: large, head: 'filled' },
    abuse: { lines: 0, wave: slow, head: 'filled' },
  },
});

type Parts = Partial<Record<EmotionName, Partial<StrandLook>>>;

function families(parts: Record<EmotionFamily, Parts>): Record<EmotionName, EmotionLook> {
  const looks = EMOTION_FAMILIES.flatMap((family) =>
    Object.entries(parts[family]).map(([name, look]) => {
      const sensitive = SENSITIVE_EMOTIONS.has(name as EmotionName);
      return [name, { ...PLAIN, ink: INKS[family], ...look, family, sensitive }];
    }),
  );
  return Object.fromEntries(looks) as Record<EmotionName, EmotionLook>;
}
