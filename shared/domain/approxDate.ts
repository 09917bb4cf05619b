import { z } from 'zod';

const DATE = '(?!0000)\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?';

/**
 * A date as precise as somebody knows it: `1984`, `1984-05`, `1984-05-12`; `~1984` about, `<1984` before, `>1984-05` after,
 * `1980/1984` between the two. People at a table rarely know more, and a made-up day would be a lie.
 */
export const approxDateSchema = z.string().regex(new RegExp(`^(?:[~<>]?${DATE}|${DATE}/${DATE})$`));

export type ApproxDate = z.infer<typeof approxDateSchema>;

/** What a date says of the day: that one, about it, earlier, later, or from one to another. */
export type Precision = 'on' | 'about' | 'before' | 'after' | 'between';

const PRECISIONS: Readonly<Record<string, Precision>> = { '~': 'about', '<': 'before', '>': 'after' };
const MONTHS_LENGTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function precisionOf(date: ApproxDate): Precision {
  return date.includes('/') ? 'between' : (PRECISIONS[date.slice(0, 1)] ?? 'on');
}

/** The dates that are named in it, without what is said of them: two where it is between two, the earlier first. */
export function namedDates(date: ApproxDate): [ApproxDate] | [ApproxDate, ApproxDate] {
  const [one = '', two] = date.replace(/^[~<>]/, '').split('/');
  if (two === undefined) return [one];
  return one <= two ? [one, two] : [two, one];
}

/** The year it names; of two, the earlier. */
export function yearOfDate(date: ApproxDate): number {
  return Number(namedDates(date)[0].slice(0, 4));
}

/** The year it happened in, where it says one; « about » is good enough, « before » isn't. */
export function yearItself(date: ApproxDate): number | null {
  const years = new Set(namedDates(date).map((one) => Number(one.slice(0, 4))));
  const [year = null] = years;
  return isOpen(date) || years.size > 1 ? null : year;
}

export function isAbout(date: ApproxDate): boolean {
  return precisionOf(date) === 'about';
}

/** « Before » and « after »: one of its ends isn't known. */
export function isOpen(date: ApproxDate): boolean {
  const precision = precisionOf(date);
  return precision === 'before' || precision === 'after';
}

/** The first day it can mean, `YYYY-MM-DD`; of an open date, the nearest to what it names. */
export function firstDayOf(date: ApproxDate): string {
  const [first] = namedDates(date);
  switch (precisionOf(date)) {
    case 'before':
      return dayBeside(firstOf(first), -1);
    case 'after':
      return dayBeside(lastOf(first), 1);
    default:
      return firstOf(first);
  }
}

/** The last day it can mean, `YYYY-MM-DD`; of an open date, the nearest to what it names. */
export function lastDayOf(date: ApproxDate): string {
  if (isOpen(date)) return firstDayOf(date);
  const [first, last = first] = namedDates(date);
  return lastOf(last);
}

/** By the first day each can mean: below 0 when `a` comes first. Years without a month come before their months. */
export function compareDates(a: ApproxDate, b: ApproxDate): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function placeOf(date: ApproxDate): string {
  return isOpen(date) ? firstDayOf(date) : namedDates(date)[0];
}

function firstOf(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

function lastOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month)))}`;
}

/** Days compare as text, and there is none before the year 1 or after 9999. */
function dayBeside(date: string, by: 1 | -1): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day + by);
  const beside = at.getUTCFullYear();
  return beside < 1 || beside > 9999
    ? date
    : `${String(beside).padStart(4, '0')}${at.toISOString().slice(-20, -14)}`;
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTHS_LENGTH[month - 1] ?? 31);
}
