import type { Age } from '../../domain/ageOn.ts';

/** “9”, “8 or 9”, “about 9”, “14 months old” */
export function ageEn({ least, most, unit, about }: Age, manner: 'is' | 'aged' = 'is'): string {
  const of = (count: number) => (unit === 'months' ? ` month${count === 1 ? '' : 's'}` : '');
  const old = unit === 'months' ? (manner === 'is' ? ' old' : '') : '';
  if (most === 0) return unit === 'months' ? `less than a month${old}` : 'less than a year';
  if (about) return `about ${String(most)}${of(most)}${old}`;
  if (least === most) return `${most}${of(most)}${old}`;
  if (most === 1) return unit === 'months' ? `less than two months${old}` : 'less than two years';
  return `${most - least > 1 ? `between ${least} and` : `${least} or`} ${most}${of(most)}${old}`;
}
