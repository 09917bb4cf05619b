import { activeLanguage } from '#client/i18n/language.ts';
import type { Day } from '#shared/parcours/days.ts';
import { sayDate } from '#shared/text/sayDate.ts';

/** « mars 2024 ». */
export function monthInWords(day: Day): string {
  return sayDate(day.slice(0, '0000-00'.length), activeLanguage());
}
