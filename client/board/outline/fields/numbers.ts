import { t } from '#client/i18n/t.ts';
import { yearOf } from '../../canvas/yearOf.ts';

export function yearCheck(text: string): string | null {
  return yearOf(text) === undefined ? t('outline.birthYearError') : null;
}

export function orderOf(text: string): number | null | 'wrong' {
  if (text === '') return null;
  const order = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return order >= 1 ? order : 'wrong';
}

export function orderCheck(text: string): string | null {
  return orderOf(text) === 'wrong' ? t('outline.orderError') : null;
}
