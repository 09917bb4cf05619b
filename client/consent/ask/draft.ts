import type { Answer } from '#shared/consent/events.ts';
import type { Strokes } from '#shared/consent/signature.ts';
import type { TextVariant } from '#shared/consent/terms.ts';

export const STEPS = 3;
export type Step = 1 | 2 | 3;

/** What somebody has chosen and not signed yet. In this tab's memory only. */
export interface Draft {
  step: Step;
  variant: TextVariant;
  /** by row; a row that isn't in it was not answered: nothing is chosen in anybody's place */
  answers: Readonly<Record<string, Answer>>;
  name: string;
  strokes: Strokes;
}

export const FIRST_DRAFT: Draft = { step: 1, variant: 'standard', answers: {}, name: '', strokes: [] };
