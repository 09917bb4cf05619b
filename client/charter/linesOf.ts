import { LIMITS } from '#shared/protocol/limits.ts';

export type LinesIssue =
  | { code: 'noLine' }
  | { code: 'tooManyLines'; most: number }
  | { code: 'lineTooLong'; line: number; most: number };

/** What was written, one rule a line: the rules, and what the server would refuse of them. */
export function linesOf(written: string): { lines: string[]; issue: LinesIssue | null } {
  const lines = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { lines, issue: issueOf(lines) };
}

function issueOf(lines: readonly string[]): LinesIssue | null {
  if (lines.length === 0) return { code: 'noLine' };
  if (lines.length > LIMITS.charterLines) return { code: 'tooManyLines', most: LIMITS.charterLines };
  const long = lines.findIndex((line) => line.length > LIMITS.charterLineLength);
  return long < 0 ? null : { code: 'lineTooLong', line: long + 1, most: LIMITS.charterLineLength };
}
