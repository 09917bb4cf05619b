/** Whom it is about, and then three questions. */
export const STEPS = ['about', 'home', 'around', 'calls'] as const;
export type Step = (typeof STEPS)[number];

export const QUESTIONS = STEPS.length - 1;

/** Which of the three questions a step asks, from 1; none for whom it is about. QA12. */
export function questionOf(step: Step): number | null {
  const place = STEPS.indexOf(step);
  return place === 0 ? null : place;
}
