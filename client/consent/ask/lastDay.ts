import { dayInWords } from '#client/i18n/dates.ts';

/** The last day on which something is open, in words: the end itself is excluded. */
export function lastDay(expiresAt: number): string {
  return dayInWords(expiresAt - 1);
}
