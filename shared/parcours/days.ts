import { type ApproxDate, firstDayOf, isAbout, lastDayOf, precisionOf } from '../domain/approxDate.ts';

/** A day, `YYYY-MM-DD`. Days compare as their text does. */
export type Day = string;

const MONTHS_A_YEAR = 12;
/** Beyond every date of a family, with years to spare on both sides. */
const FIRST_OF_ALL = '0100-01-01';
const LAST_OF_ALL = '9000-12-31';

/** The first day a date can mean; « vers » reaches a year, or a month, further back, « avant » as far as one likes. PC21. */
export function earliest(date: ApproxDate): Day {
  if (precisionOf(date) === 'before') return FIRST_OF_ALL;
  const day = firstDayOf(date);
  return isAbout(date) ? addMonths(day, -reach(date)) : day;
}

/** … and the last. */
export function latest(date: ApproxDate): Day {
  if (precisionOf(date) === 'after') return LAST_OF_ALL;
  const day = lastDayOf(date);
  return isAbout(date) ? addMonths(day, reach(date)) : day;
}

function reach(date: ApproxDate): number {
  return date.length > '~0000'.length ? 1 : MONTHS_A_YEAR;
}

export function earlier(a: Day, b: Day): Day {
  if (a < b) return a;
  return b;
}

export function later(a: Day, b: Day): Day {
  if (a > b) return a;
  return b;
}

/** The same day some months later, or the month's last where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const count = year * MONTHS_A_YEAR + (month - 1) + months;
  const [nextYear, nextMonth] = [
    Math.floor(count / MONTHS_A_YEAR),
    (((count % MONTHS_A_YEAR) + MONTHS_A_YEAR) % MONTHS_A_YEAR) + 1,
  ];
  return written(nextYear, nextMonth, Math.min(date, daysIn(nextYear, nextMonth)));
}

export function addDays(day: Day, days: number): Day {
  const [year, month, date] = parts(day);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date + days);
  return written(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** Whole months from one day to another, both included: 1 March to 31 March is one. */
export function wholeMonths(from: Day, to: Day): number {
  const end = addDays(to, 1);
  const [a, b] = [parts(from), parts(end)];
  let months = (b[0] - a[0]) * MONTHS_A_YEAR + (b[1] - a[1]);
  while (months > 0 && addMonths(from, months) > end) months -= 1;
  return Math.max(0, months);
}

/** The last day of the month a day is in. */
export function endOfMonth(day: Day): Day {
  const [year, month] = parts(day);
  return written(year, month, daysIn(year, month));
}

function daysIn(year: number, month: number): number {
  return Number(lastDayOf(written(year, month, 1).slice(0, '0000-00'.length)).slice(-2));
}

function parts(day: Day): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

function written(year: number, month: number, date: number): Day {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(Math.max(1, year), 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}
