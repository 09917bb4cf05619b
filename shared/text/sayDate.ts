import { type ApproxDate, isAbout } from '../domain/approxDate.ts';

const ABOUT = { fr: 'vers', en: 'about' } as const;

/** « 12 mai 1984 », « mars 2024 », « vers 1984 »: as precise as it is known, and no more. `readDate` reads it back. */
export function sayDate(date: ApproxDate, language: 'fr' | 'en'): string {
  const [year = '', month, day] = date.replace('~', '').split('-');
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
  const said =
    month === undefined ? String(Number(year)) : new Intl.DateTimeFormat(language, options).format(at);
  return isAbout(date) ? `${ABOUT[language]} ${said}` : said;
}
