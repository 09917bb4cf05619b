import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';

/** « hier à 14 h 02 »: a moment as somebody would say it, beside the moment it is said. */
export function momentInWords(at: number, now: number): string {
  const time = timeInWords(at);
  if (dayKey(at) === dayKey(now)) return t('consentStatus.today', { time });
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (dayKey(at) === dayKey(yesterday.getTime())) return t('consentStatus.yesterday', { time });
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const day = new Intl.DateTimeFormat(activeLanguage(), {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
  return t('consentStatus.onDay', { day, time });
}

/** « 14 h 02 » in French, as it is read aloud. */
export function timeInWords(at: number): string {
  const time = new Intl.DateTimeFormat(activeLanguage(), { hour: '2-digit', minute: '2-digit' }).format(at);
  return activeLanguage() === 'fr' ? time.replace(':', '\u00a0h\u00a0') : time;
}

const dayKey = (at: number) => new Date(at).toDateString();
