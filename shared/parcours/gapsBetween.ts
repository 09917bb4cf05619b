import type { Period } from '../domain/period.ts';
import { addDays, type Day, earliest, latest, wholeMonths } from './days.ts';

/** A time that nothing covers, whatever the dates mean: both days included. */
export interface Gap {
  from: Day;
  to: Day;
  /** whole ones, one or more */
  months: number;
}

const BEGINNING: Day = '0000-00-00';
const END: Day = '9999-99-99';

/**
 * What no reading of these periods covers, after the first of them and up to `until`. What has no date, or no end, may cover
 * everything. PC21, PC22.
 * @param until the last day that is looked at; null: only between two periods
 */
export function gapsBetween(periods: readonly (Period | null)[], until: Day | null): Gap[] {
  const extents = periods.map(extentOf).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const gaps: Gap[] = [];
  let reached: Day | null = null;
  for (const { from, to } of until === null ? extents : [...extents, { from: addDays(until, 1), to: END }]) {
    if (reached !== null && reached < from) keep(gaps, addDays(reached, 1), addDays(from, -1));
    if (reached === null || to > reached) reached = to;
    if (reached === END) break;
  }
  return gaps;
}

function keep(gaps: Gap[], from: Day, to: Day): void {
  const months = wholeMonths(from, to);
  if (months >= 1) gaps.push({ from, to, months });
}

/** All the days a period may have held. */
function extentOf(period: Period | null): { from: Day; to: Day } {
  const from = period?.from ? earliest(period.from) : BEGINNING;
  const to = period?.to ? latest(period.to) : END;
  // An end typed before its beginning tells nothing of the end.
  return { from, to: to < from ? END : to };
}
