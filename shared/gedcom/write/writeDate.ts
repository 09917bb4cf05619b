import { type ApproxDate, namedDates, precisionOf } from '#shared/domain/approxDate.ts';
import type { Period } from '#shared/domain/period.ts';
import { monthName } from '../read/months.ts';

const SAID = { on: '', about: 'ABT ', before: 'BEF ', after: 'AFT ', between: 'BET ' } as const;

/** `~1984-05` → `ABT MAY 1984`, `1980/1984` → `BET 1980 AND 1984`. GD90. */
export function writeDate(date: ApproxDate): string {
  return SAID[precisionOf(date)] + namedDates(date).map(plainDate).join(' AND ');
}

function plainDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  const parts = [day && String(Number(day)), month && monthName(Number(month)), String(Number(year))];
  return parts.filter(Boolean).join(' ');
}

/** `FROM … TO …`; null for a period that says nothing. */
export function writePeriod({ from, to }: Period): string | null {
  const parts = [from && `FROM ${writeDate(from)}`, to && `TO ${writeDate(to)}`].filter(Boolean);
  return parts.length === 0 ? null : parts.join(' ');
}
