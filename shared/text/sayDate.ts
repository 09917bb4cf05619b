import { type ApproxDate, namedDates, precisionOf } from '../domain/approxDate.ts';

type Language = 'fr' | 'en';

const SAID = {
  fr: { about: 'vers', before: 'avant', after: 'après', between: ['entre', 'et'], theDay: 'le ' },
  en: { about: 'about', before: 'before', after: 'after', between: ['between', 'and'], theDay: '' },
} as const;

/**
 * « 12 mai 1984 », « mars 2024 », « vers 1984 », « avant le 12 mai 1984 », « entre 1980 et 1984 »: as precise as it is known, and
 * no more. `readDate` reads it back.
 */
export function sayDate(date: ApproxDate, language: Language): string {
  const words = SAID[language];
  const precision = precisionOf(date);
  const [first, last = first] = namedDates(date);
  if (precision === 'on') return plainDate(first, language);
  if (precision === 'about') return `${words.about} ${plainDate(first, language)}`;
  const theDate = (one: string) => (hasDay(one) ? words.theDay : '') + plainDate(one, language);
  if (precision === 'between')
    return `${words.between[0]} ${theDate(first)} ${words.between[1]} ${theDate(last)}`;
  return `${words[precision]} ${theDate(first)}`;
}

function plainDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
  return month === undefined ? String(Number(year)) : new Intl.DateTimeFormat(language, options).format(at);
}

function hasDay(date: string): boolean {
  return date.length === 'YYYY-MM-DD'.length;
}
