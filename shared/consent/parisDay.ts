/** A day of the calendar. `month`: 1 to 12. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const PARIS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const HOUR_MS = 3_600_000;

/** The day it is in Paris: ages, and the dates of signed texts, are days there, whatever the machine's own zone. */
export function parisDay(at: number): Day {
  const parts = new Map(PARIS.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
}

/** When that day begins in Paris. A day that isn't in the calendar (29 February) is the one after. */
export function startOfParisDay({ year, month, day }: Day): number {
  const utc = new Date(Date.UTC(year, month - 1, day)).setUTCFullYear(year, month - 1, day);
  const summer = utc - 2 * HOUR_MS;
  return parisDay(summer).day === new Date(utc).getUTCDate() ? summer : utc - HOUR_MS;
}
