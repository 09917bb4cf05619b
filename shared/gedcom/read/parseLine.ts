import { GEDCOM_LIMITS } from '../gedcomLimits.ts';

/** A line of the grammar `level [@id@] TAG [value]`. */
export interface ParsedLine {
  level: number;
  /** without its @ */
  id: string | null;
  tag: string;
  /** as written: @@ not undone, spaces kept */
  value: string;
}

export type LineOutcome =
  | { ok: true; line: ParsedLine }
  /** `level`: what it would have been at, so that what follows isn't given to somebody else */
  | { ok: false; why: 'noLevel' | 'malformed'; level: number | null };

const LINE = /^[ \t\ufeff]*(\d{1,2})[ \t]+(?:@([^@\s][^@]*)@[ \t]+)?([A-Z_][A-Z0-9_]*)(?:[ \t](.*))?$/s;
const LEVEL = /^[ \t\ufeff]*(\d{1,2})(?:[ \t]|$)/;

/** GD8, GD9. */
export function parseLine(text: string): LineOutcome {
  const match = LINE.exec(text);
  if (match) {
    const [, level = '', id, tag = '', value = ''] = match;
    return { ok: true, line: { level: Number(level), id: id ?? null, tag, value } };
  }
  const level = LEVEL.exec(text)?.[1];
  if (level === undefined || Number(level) > GEDCOM_LIMITS.levels)
    return { ok: false, why: 'noLevel', level: null };
  return { ok: false, why: 'malformed', level: Number(level) };
}

/** The id that a value points to, without its @; null when it is no pointer. */
export function pointerOf(value: string): string | null {
  return /^@([^@\s][^@]*)@$/.exec(value.trim())?.[1] ?? null;
}
