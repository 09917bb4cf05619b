import { describe, expect, it } from 'vitest';
import { fr } from '#client/i18n/fr/index.ts';
import { QUESTIONS, questionOf, STEPS } from './steps.ts';

describe('the guided start', () => {
  it('[QA12] asks as many questions as its button promises, after whom it is about', () => {
    expect(STEPS.map(questionOf)).toEqual([null, 1, 2, 3]);
    expect(QUESTIONS).toBe(3);
    expect(fr.board.guidedStart).toContain('trois questions');
  });
});
