import { type ApproxDate, approxDateSchema, namedDates } from '#shared/domain/approxDate.ts';
import type { SkipReason } from '../skippedLine.ts';
import { FRENCH_YEARS, fromFrench, fromJulian } from './calendars.ts';
import { frenchMonthOf, monthOf } from './months.ts';

export type ReadDate =
  /** `isWhole`: the file says no more than that */
  | { is: 'date'; date: ApproxDate; isWhole: boolean }
  | { is: 'period'; from: ApproxDate | null; to: ApproxDate | null }
  | { is: 'nothing' }
  | { is: 'unread'; why: SkipReason };

type Calendar = 'gregorian' | 'julian' | 'french';

const CALENDARS: Readonly<Record<string, Calendar | null>> = {
  GREGORIAN: 'gregorian',
  JULIAN: 'julian',
  FRENCH_R: 'french',
  'FRENCH R': 'french',
  HEBREW: null,
  ROMAN: null,
  UNKNOWN: null,
};
const CALENDAR = /^(?:@#D([A-Z ]+)@|(GREGORIAN|JULIAN|FRENCH_R|HEBREW)(?= ))\s*/;
const ABOUT = /^(?:ABT|ABOUT|CIRCA|CIR|CA|C|EST|CAL|VERS|ENV)\.? (?=.)/;
const BEFORE = /^(?:BEF|BEFORE|AVANT)\.? (?=.)/;
const AFTER = /^(?:AFT|AFTER|APRES)\.? (?=.)/;
const BETWEEN = /^BET(?:WEEN)?\.? (.+) AND (.+)$/;
const FROM_TO = /^FROM (.+) TO (.+)$/;

/** Longer than any date with its phrase: what the patterns below look through must stay short, or a file of brackets takes minutes. */
const LONGEST = 300;

/** A date as GEDCOM 5.5.1 and 7 write it, as precise as the file says. GD30–GD36. */
export function readDate(written: string): ReadDate {
  const text = plain(written);
  if (text === '') return { is: 'nothing' };
  if (text.length > LONGEST) return unread(text.includes('(') ? 'datePhrase' : 'date');
  if (/^\(.*\)$/.test(text)) return unread('datePhrase');
  const interpreted = /^INT\.? (.*?) ?\(.*\)$/.exec(text)?.[1];
  if (interpreted) return marked('~', interpreted, false);
  const period = periodOf(text);
  if (period) return period;
  const between = BETWEEN.exec(text);
  if (between) return betweenOf(between[1] ?? '', between[2] ?? '');
  for (const [said, mark] of [
    [ABOUT, '~'],
    [BEFORE, '<'],
    [AFTER, '>'],
  ] as const)
    if (said.test(text)) return marked(mark, text.replace(said, ''), true);
  return single(text);
}

/** Capitals, one space between words, no accent. */
function plain(written: string): string {
  return written.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/\s+/g, ' ').trim();
}

function periodOf(text: string): ReadDate | null {
  const both = FROM_TO.exec(text);
  const from = both?.[1] ?? /^FROM (.+)$/.exec(text)?.[1];
  const to = both?.[2] ?? /^TO (.+)$/.exec(text)?.[1];
  if (from === undefined && to === undefined) return null;
  const [first, last] = [from, to].map((one) => (one === undefined ? null : readDate(one)));
  for (const one of [first, last]) if (one?.is === 'unread') return one;
  const dateOf = (one: ReadDate | null | undefined) => (one?.is === 'date' ? one.date : null);
  return { is: 'period', from: dateOf(first), to: dateOf(last) };
}

function betweenOf(first: string, last: string): ReadDate {
  const from = single(first);
  const to = single(last);
  if (from.is !== 'date') return from;
  if (to.is !== 'date') return to;
  const [one, other] = [from, to].map(({ date }) => namedDates(date)[0]).sort();
  const isWhole = from.isWhole && to.isWhole;
  return { is: 'date', date: one === other ? `${one}` : `${one}/${other}`, isWhole };
}

/** « About », « before », « after » what is written. A bound has no room for an « about » of its own. */
function marked(mark: '~' | '<' | '>', text: string, isWhole: boolean): ReadDate {
  const read = single(text);
  if (read.is !== 'date') return read;
  return {
    is: 'date',
    date: mark + namedDates(read.date)[0],
    isWhole: isWhole && (mark === '~' || read.isWhole),
  };
}

function single(text: string): ReadDate {
  const named = CALENDAR.exec(text);
  const calendar = named ? CALENDARS[(named[1] ?? named[2] ?? '').trim()] : 'gregorian';
  if (!calendar) return unread('calendar');
  const whole = text.slice(named?.[0].length ?? 0);
  let rest = whole.replace(/ ?\(.*\)$/, '');
  if (rest !== whole) {
    const read = single(text.slice(0, text.length - whole.length) + rest);
    return read.is === 'date' ? { ...read, isWhole: false } : read;
  }
  if (/ ?(?:B\.? ?C\.?(?: ?E\.?)?)$/.test(rest)) return unread('dateBeforeChrist');
  rest = rest.replace(/ (?:A\.? ?D\.?|C\.?E\.?)$/, '');
  const iso = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(rest);
  if (iso)
    return dated(
      { year: Number(iso[1]), month: Number(iso[2]), day: iso[3] ? Number(iso[3]) : null },
      'gregorian',
    );
  const parts = /^(?:(?:(\d{1,2}) )?([A-Z]+)\.? )?(\d{1,4})(?:\/(\d{1,4}))?$/.exec(rest);
  if (!parts) return unread(/^\d{1,2} [A-Z]+$/.test(rest) ? 'dateWithoutYear' : 'date');
  const [, day, word, written, other] = parts;
  const month = word === undefined ? null : calendar === 'french' ? frenchMonthOf(word) : monthOf(word);
  if (month === 0) return unread('date');
  const year = Number(written);
  const second = other === undefined ? null : yearLike(other, written ?? '');
  // « 11 FEB 1731/32 »: the year began in March where that was written; today we say 1732.
  const isDual = second !== null && second === year + 1 && (month === null || month <= 3);
  const read = dated(
    { year: isDual ? second : year, month, day: day === undefined ? null : Number(day) },
    calendar,
  );
  if (read.is !== 'date' || other === undefined || (isDual && month !== null)) return read;
  return { is: 'date', date: `~${namedDates(read.date)[0]}`, isWhole: false };
}

function dated(of: { year: number; month: number | null; day: number | null }, calendar: Calendar): ReadDate {
  const { year, month, day } = of;
  if (month !== null && day !== null && !isDay({ year, month, day }, calendar)) return unread('date');
  if (calendar === 'french' && (year < 1 || year > FRENCH_YEARS)) return unread('dateOutOfRange');
  if (calendar === 'gregorian' || (calendar === 'julian' && month === null))
    return checked({ year, month, day }, '');
  if (month === null || day === null) {
    const { year: y, month: m } =
      calendar === 'french' ? fromFrench({ year, month: month ?? 1, day: 1 }) : { year, month };
    return checked({ year: y, month: month === null ? null : m, day: null }, '~');
  }
  return checked((calendar === 'french' ? fromFrench : fromJulian)({ year, month, day }), '');
}

function isDay(
  { year, month, day }: { year: number; month: number; day: number },
  calendar: Calendar,
): boolean {
  if (calendar === 'french') return day >= 1 && day <= (month === 13 ? (year % 4 === 3 ? 6 : 5) : 30);
  const isLeap = year % 4 === 0 && (calendar === 'julian' || year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day >= 1 && day <= length;
}

function checked(of: { year: number; month: number | null; day: number | null }, prefix: '' | '~'): ReadDate {
  const parts = [String(of.year).padStart(4, '0')];
  if (of.month !== null) parts.push(String(of.month).padStart(2, '0'));
  if (of.month !== null && of.day !== null) parts.push(String(of.day).padStart(2, '0'));
  const parsed = approxDateSchema.safeParse(prefix + parts.join('-'));
  return parsed.success
    ? { is: 'date', date: parsed.data, isWhole: prefix === '' }
    : unread('dateOutOfRange');
}

/** « 1731/32 », « 1731/1732 » */
function yearLike(other: string, year: string): number {
  return (
    Number(year.slice(0, Math.max(0, year.length - other.length)) + other) +
    (Number(year) % 100 === 99 && other.length === 2 ? 100 : 0)
  );
}

function unread(why: SkipReason): ReadDate {
  return { is: 'unread', why };
}
