const DAYS_A_YEAR = 365.25;

/**
 * Years from one date to another, as far as dates told in part say: at least and at most. A year alone is any of its
 * days, « about » a year more either way, « before » and « after » have no end on one side. Null when one of the two isn't known or isn't a date.
 */
export function yearsBetween(from: string | null, to: string | null): { least: number; most: number } | null {
  const [a, b] = [spanOf(from), spanOf(to)];
  return a && b ? { least: (b.first - a.last) / DAYS_A_YEAR, most: (b.last - a.first) / DAYS_A_YEAR } : null;
}

/** First and last day it may be, in days. */
function spanOf(date: string | null): { first: number; last: number } | null {
  const [one, other] = date?.split('/') ?? [];
  if (one !== undefined && other !== undefined) {
    const [a, b] = [spanOf(one), spanOf(other)];
    return a && b ? { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) } : null;
  }
  const found = /^([~<>]?)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(one ?? '');
  if (!found) return null;
  const [, mark, year, month, day] = found;
  const slack = mark === '~' ? DAYS_A_YEAR : 0;
  const start = Number(year) * DAYS_A_YEAR + (Number(month ?? 1) - 1) * 30.44 + Number(day ?? 1) - 1;
  const length = day ? 0 : month ? 30 : 364;
  if (mark === '<') return { first: -Infinity, last: start };
  if (mark === '>') return { first: start + length, last: Infinity };
  return { first: start - slack, last: start + length + slack };
}
