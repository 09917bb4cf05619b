import { activeLanguage } from './language.ts';

/** « 21 novembre 2026 à 21:56 », in the reader's language and zone. */
export function dateTimeInWords(at: string | number | Date): string {
  return new Intl.DateTimeFormat(activeLanguage(), { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(at),
  );
}
