import type { ApproxDate } from '#shared/domain/approxDate.ts';
import type { Period } from '#shared/domain/period.ts';
import { monthName } from '../read/months.ts';

/** `~1984-05` → `ABT MAY 1984`. GD90. */
export function writeDate(date: ApproxDate): string {
  const isAbout = date.startsWith('~');
  const [year = '', month, day] = date.replace('~', '').split('-');
  const parts = [day && String(Number(day)), month && monthName(Number(month)), String(Number(year))];
  return [isAbout ? 'ABT' : '', ...parts].filter(Boolean).join(' ');
}

/** `FROM … TO …`; null for a period that says nothing. */
export function writePeriod({ from, to }: Period): string | null {
  const parts = [from && `FROM ${writeDate(from)}`, to && `TO ${writeDate(to)}`].filter(Boolean);
  return parts.length === 0 ? null : parts.join(' ');
}
