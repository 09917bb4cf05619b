import { type ApproxDate, approxDateSchema, compareDates, lastDayOf } from '../domain/approxDate.ts';

/** The months without accents, and the least that is written of each: French, then English. */
const MONTHS: readonly (readonly [least: string, whole: string])[][] = [
  [
    ['jan', 'janvier'],
    ['jan', 'january'],
  ],
  [
    ['fev', 'fevrier'],
    ['feb', 'february'],
  ],
  [
    ['mars', 'mars'],
    ['mar', 'march'],
  ],
  [
    ['avr', 'avril'],
    ['apr', 'april'],
  ],
  [
    ['mai', 'mai'],
    ['may', 'may'],
  ],
  [
    ['juin', 'juin'],
    ['jun', 'june'],
  ],
  [
    ['juil', 'juillet'],
    ['jul', 'july'],
  ],
  [
    ['aou', 'aout'],
    ['aug', 'august'],
  ],
  [
    ['sep', 'septembre'],
    ['sep', 'september'],
  ],
  [
    ['oct', 'octobre'],
    ['oct', 'october'],
  ],
  [
    ['nov', 'novembre'],
    ['nov', 'november'],
  ],
  [
    ['dec', 'decembre'],
    ['dec', 'december'],
  ],
];

const ABOUT = /^(?:~|vers|environ|env\.?|autour d[eu]|circa|ca?\.|about|around)\s*/;
const BEFORE = /^(?:<|avant|av\.|before|bef\.)\s*/;
const AFTER = /^(?:>|apres|ap\.|after|aft\.)\s*/;
const BETWEEN = /^(?:entre|between)\s+(.+?)\s+(?:et|and)\s+(.+)$/;
const SMALL_WORDS = /^(?:(?:le|la|en|depuis|since|in|on|the)\s+)+/;
const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const NUMBERS = /^(?:(\d{1,2})[/. ])?(\d{1,2})[/. ](\d{4})$/;
const WORDS = /^(?:(\d{1,2})(?:er|st|nd|rd|th)?\s+)?([a-z]+)\.?\s+(?:(\d{1,2}),\s*)?(\d{4})$/;

/**
 * A date as people type it, French or English: « mai 1984 », « vers 1984 », « avant 1984 », « après mai 1984 », « entre 1980 et
 * 1984 », « 12/05/1984 » (the day first), « 1984 ». Null for what isn't one, or isn't in the calendar: nothing is guessed.
 */
export function readDate(typed: string): ApproxDate | null {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const [, first, last] = BETWEEN.exec(plain) ?? [];
  if (first !== undefined && last !== undefined) return betweenOf(named(first), named(last));
  for (const [said, mark] of [
    [ABOUT, '~'],
    [BEFORE, '<'],
    [AFTER, '>'],
  ] as const)
    if (said.test(plain)) {
      const date = named(plain.replace(said, ''));
      return date && `${mark}${date}`;
    }
  return named(plain);
}

function betweenOf(first: ApproxDate | null, last: ApproxDate | null): ApproxDate | null {
  return first !== null && last !== null && compareDates(first, last) <= 0 ? `${first}/${last}` : null;
}

/** A date by itself: nothing said of it. */
function named(words: string): ApproxDate | null {
  const [year, month, day] = partsOf(words.replace(SMALL_WORDS, '')) ?? [];
  if (year === undefined) return null;
  const date = [year, month, day]
    .flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))
    .join('-');
  const parsed = approxDateSchema.safeParse(date);
  if (!parsed.success) return null;
  const isInCalendar = day === undefined || date <= lastDayOf(date.slice(0, '0000-00'.length));
  return isInCalendar ? date : null;
}

function partsOf(words: string): (string | undefined)[] | null {
  const iso = ISO.exec(words);
  if (iso) return iso.slice(1);
  const numbers = NUMBERS.exec(words);
  if (numbers) return [numbers[3], numbers[2], numbers[1]];
  const said = WORDS.exec(words);
  const name = said?.[2] ?? '';
  const month = MONTHS.findIndex((names) =>
    names.some(([least, whole]) => name.startsWith(least) && whole.startsWith(name)),
  );
  return said && month >= 0 ? [said[4], String(month + 1), said[1] ?? said[3]] : null;
}
