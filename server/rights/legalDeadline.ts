import { parisDay, startOfParisDay } from '#shared/consent/parisDay.ts';

/**
 * The last millisecond of the day, in Paris, that is so many months after `at`: the same day of the month, or the last one
 * of a shorter month. (RGPD 12.3; règlement 1182/71, art. 3. A day off doesn't put it off: the earlier end is kept.) RI20.
 */
export function legalDeadline(at: number, months: number): number {
  const { year, month, day } = parisDay(at);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const then = new Date(
    Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()) + 1),
  );
  const next = { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() };
  return startOfParisDay(next) - 1;
}
