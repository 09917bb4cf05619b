import { type ApproxDate, firstDayOf, lastDayOf } from '../../domain/approxDate.ts';

/** How old somebody is, or was, on a day (whole years, as precise as the dates are); null before they were born. */
export function ageOn(birth: ApproxDate, day: ApproxDate): number | null {
  const [born, now] = [firstDayOf(birth), lastDayOf(day)];
  if (now < born) return null;
  const years = Number(now.slice(0, 4)) - Number(born.slice(0, 4));
  return now.slice(5) < born.slice(5) ? years - 1 : years;
}
