import { type Day, parisDay, startOfParisDay } from './parisDay.ts';

export type Age =
  | { ok: true; years: number }
  | { ok: false; because: 'birthDateMissing' | 'birthDateInvalid' };

const OLDEST = 130;

/** How old somebody is on the day it is in Paris. Born on 29 February: a year older on 1 March. */
export function ageAt(birthDate: string | null, now: number): Age {
  if (birthDate === null) return { ok: false, because: 'birthDateMissing' };
  const born = readDay(birthDate);
  if (born === null) return { ok: false, because: 'birthDateInvalid' };
  const today = parisDay(now);
  const before = today.month < born.month || (today.month === born.month && today.day < born.day);
  const years = today.year - born.year - (before ? 1 : 0);
  // Born tomorrow, or in 1867: a slip of the finger must not make somebody a minor, or an adult.
  return years >= 0 && years <= OLDEST ? { ok: true, years } : { ok: false, because: 'birthDateInvalid' };
}

/** When somebody comes of age: their parents' word no longer stands for theirs. Null for a date that is none. */
export function majorityAt(birthDate: string | null): number | null {
  const born = birthDate === null ? null : readDay(birthDate);
  return born && startOfParisDay({ ...born, year: born.year + 18 });
}

function readDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const real = new Date(Date.UTC(2000, 0, 1));
  real.setUTCFullYear(year, month - 1, day);
  const same = real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
  return same && real.getUTCFullYear() === year ? { year, month, day } : null;
}
