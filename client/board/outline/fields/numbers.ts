import { t } from '#client/i18n/t.ts';

/** Reads a year in four digits, or nothing; the schema's own bounds. */
export function yearOf(text: string): number | null | 'wrong' {
  if (text === '') return null;
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  return year >= 1850 && year <= 2150 ? year : 'wrong';
}

export function yearCheck(text: string): string | null {
  return yearOf(text) === 'wrong' ? t('outline.birthYearError') : null;
}

export function orderOf(text: string): number | null | 'wrong' {
  if (text === '') return null;
  const order = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return order >= 1 ? order : 'wrong';
}

export function orderCheck(text: string): string | null {
  return orderOf(text) === 'wrong' ? t('outline.orderError') : null;
}
