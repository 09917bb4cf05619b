import { addMonths, type Day, earlier, endOfMonth } from '#shared/parcours/days.ts';

/** The months that a slider goes through, both ends included. */
export interface Months {
  first: Day;
  count: number;
}

const MONTHS_A_YEAR = 12;

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * MONTHS_A_YEAR + Number(day.slice(5, 7)) - 1;
}

export function monthsOf({ from, to }: { from: Day; to: Day }): Months {
  return { first: `${from.slice(0, '0000-00'.length)}-01`, count: monthOf(to) - monthOf(from) + 1 };
}

/** Which month a day is in, from 0. */
export function placeOf({ first, count }: Months, day: Day): number {
  return Math.min(count - 1, Math.max(0, monthOf(day) - monthOf(first)));
}

/** The day that stands for a month: its last, so that what began in it is there; of this month, today. */
export function dayAt({ first }: Months, place: number, today: Day): Day {
  const last = endOfMonth(addMonths(first, place));
  const isNow = last.slice(0, '0000-00'.length) === today.slice(0, '0000-00'.length);
  return isNow ? earlier(last, today) : last;
}
