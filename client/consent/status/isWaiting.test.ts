import { expect, it } from 'vitest';
import type { Answer } from '#shared/consent/events.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { sampleConsent, sampleRow } from '../testing/sampleConsent.ts';
import { isWaiting } from './isWaiting.ts';

/** Nadia said this of the one thing that is asked; Karim hasn't answered yet. */
const answered = (answer: Answer | null, part: Partial<ConsentView> = {}) =>
  isWaiting(
    sampleConsent({
      rows: [
        sampleRow('row-1', 'M. Roux', {
          answers: answer === null ? [] : [{ signerId: 'h-nadia', answer, at: 1 }],
        }),
      ],
      ...part,
    }),
  );

it('[CS6] what I said nothing of waits for me, and what I put off', () => {
  expect(answered(null)).toBe(true);
  expect(answered('later')).toBe(true);
});

it('[CS6] what I said yes or no to waits for somebody else', () => {
  expect(answered('yes')).toBe(false);
  expect(answered('no')).toBe(false);
});

it('[CS6] nothing waits where I sign nothing, or it is over', () => {
  expect(answered(null, { may: { ...sampleConsent().may, sign: null } })).toBe(false);
  expect(answered(null, { status: 'withdrawn' })).toBe(false);
});
