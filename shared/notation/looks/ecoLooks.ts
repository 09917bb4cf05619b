import type { Eco } from '../../board/link.ts';
import { PLAIN, type StrandLook } from './strand.ts';

/** Hartman's ecomap: the thicker the stronger; a link that weighs is hatched, energy is a head at the end it goes to. */
export const ECO_LOOKS: Readonly<Record<Eco['strength'], StrandLook>> = {
  strong: { ...PLAIN, width: 4.6 },
  moderate: { ...PLAIN, width: 2.2 },
  tenuous: { ...PLAIN, width: 1.8, dash: [8, 7] },
  // Hartman draws nothing; a faint row of dots, struck out, can still be found and taken away.
  none: { ...PLAIN, width: 1.6, dash: [1.6, 9], marks: ['stroke'], ink: 'ink-soft' },
};
