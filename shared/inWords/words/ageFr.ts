import type { Age } from '../../domain/ageOn.ts';

/** « 9 ans », « 8 ou 9 ans », « environ 9 ans », « 14 mois » */
export function ageFr({ least, most, unit, about }: Age): string {
  const of = (count: number) => (unit === 'months' ? 'mois' : count < 2 ? 'an' : 'ans');
  if (most === 0) return `moins d’un ${of(0)}`;
  if (about) return `environ ${String(most)} ${of(most)}`;
  if (least === most) return `${most} ${of(most)}`;
  if (most === 1) return `moins de deux ${of(2)}`;
  return `${most - least > 1 ? `entre ${least} et` : `${least} ou`} ${most} ${of(most)}`;
}
