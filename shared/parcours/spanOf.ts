import type { Table } from '../board/index.ts';
import { type ApproxDate, firstDayOf, lastDayOf } from '../domain/approxDate.ts';
import { periodOf } from './dateOf.ts';
import { type Day, earlier, later } from './days.ts';
import { birthOf } from './tableAt.ts';

/** From the first day the map speaks of to the last, today among them; null where nothing has a date. */
export function spanOf(table: Table, today: Day): { from: Day; to: Day } | null {
  const dates = datesOf(table);
  if (dates.length === 0) return null;
  const from = dates.map(firstDayOf).reduce(earlier, today);
  const to = dates.map(lastDayOf).reduce(later, today);
  return { from, to };
}

function datesOf(table: Table): ApproxDate[] {
  const dates: (ApproxDate | null | undefined)[] = [];
  for (const element of table.elements) {
    dates.push(element.during?.from, element.during?.to);
    if (element.kind === 'person') dates.push(birthOf(element), element.death);
  }
  for (const link of table.links) {
    const period = periodOf(link);
    dates.push(period?.from, period?.to);
  }
  return dates.filter((date) => date !== null && date !== undefined);
}
