import { activeLanguage } from './language.ts';

/** « 21 novembre 2026 à 21:56 », in the reader's language and zone. */
export function dateTimeInWords(at: number): string {
  return new Intl.DateTimeFormat(activeLanguage(), { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

/** « 21 novembre 2026 ». */
export function dayInWords(at: number): string {
  return new Intl.DateTimeFormat(activeLanguage(), { dateStyle: 'long' }).format(at);
}
