import { expect, it } from 'vitest';
import { LIMITS } from '#shared/protocol/limits.ts';
import { linesOf } from './linesOf.ts';

it('[CC1] takes one rule a line, and no empty one', () => {
  expect(linesOf('  La famille est là. \n\n\nChacun parle pour soi.\n')).toEqual({
    lines: ['La famille est là.', 'Chacun parle pour soi.'],
    issue: null,
  });
});

it('[CC1] says what the server would refuse, and where', () => {
  expect(linesOf(' \n ').issue).toEqual({ code: 'noLine' });
  expect(linesOf('a\n'.repeat(LIMITS.charterLines + 1)).issue).toEqual({
    code: 'tooManyLines',
    most: LIMITS.charterLines,
  });
  expect(linesOf(`court\n${'a'.repeat(LIMITS.charterLineLength + 1)}`).issue).toEqual({
    code: 'lineTooLong',
    line: 2,
    most: LIMITS.charterLineLength,
  });
});
