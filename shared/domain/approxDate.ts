import { z } from 'zod';

/**
 * A date as precise as somebody knows it: `1984`, `1984-05`, `1984-05-12`; a leading `~` says « about ». People at a table
 * rarely know more, and a made-up day would be a lie.
 */
export const approxDateSchema = z
  .string()
  .regex(/^~?(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

export type ApproxDate = z.infer<typeof approxDateSchema>;

const MONTHS_LENGTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function yearOfDate(date: ApproxDate): number {
  return Number(plain(date).slice(0, 4));
}

export function isAbout(date: ApproxDate): boolean {
  return date.startsWith('~');
}

/** The first day it can mean, `YYYY-MM-DD`. */
export function firstDayOf(date: ApproxDate): string {
  const [year = '', month = '01', day = '01'] = plain(date).split('-');
  return `${year}-${month}-${day}`;
}

/** The last day it can mean, `YYYY-MM-DD`. */
export function lastDayOf(date: ApproxDate): string {
  const [year = '', month = '12', day] = plain(date).split('-');
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month)))}`;
}

/** By the first day each can mean: below 0 when `a` comes first. Years without a month come before their months. */
export function compareDates(a: ApproxDate, b: ApproxDate): number {
  const [first, second] = [plain(a), plain(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTHS_LENGTH[month - 1] ?? 31);
}

function plain(date: ApproxDate): string {
  return date.startsWith('~') ? date.slice(1) : date;
}
