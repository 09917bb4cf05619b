import { t } from '#client/i18n/t.ts';
import { daysUntil } from './daysUntil.ts';

/** « encore 12 jours », « aujourd'hui », « en retard de 2 jours »: the legal month, counted for whoever waits. */
export function timeLeftInWords(dueAt: number, now: number): string {
  const days = daysUntil(dueAt, now);
  if (days === 0) return t('rights.today');
  return days > 0 ? t('rights.daysLeft', { count: days }) : t('rights.late', { count: -days });
}
