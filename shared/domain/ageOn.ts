import { type ApproxDate, firstDayOf, isAbout, isOpen, lastDayOf } from './approxDate.ts';

/** How old: between two ages, since a year of birth leaves two; in months below two years. */
export interface Age {
  least: number;
  most: number;
  unit: 'years' | 'months';
  about: boolean;
}

/** The age on a day, as precise as what is known; null for who isn't born, where one of the dates is « before » or « after »,
 * and where they make no sense. DR13, IW3. */
export function ageOn(birth: ApproxDate, day: ApproxDate): Age | null {
  if (isOpen(birth) || isOpen(day)) return null;
  const about = isAbout(birth) || isAbout(day);
  const least = monthsBetween(lastDayOf(birth), firstDayOf(day));
  const most = monthsBetween(firstDayOf(birth), lastDayOf(day));
  if (most < 0 || most > 130 * 12) return null;
  if (most < 24 && most - Math.max(0, least) <= 1)
    return { least: Math.max(0, least), most, unit: 'months', about };
  return { least: years(least), most: years(most), unit: 'years', about };
}

function years(months: number): number {
  return Math.max(0, Math.floor(months / 12));
}

function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => day.split('-').map(Number));
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = a ?? [];
  const [toYear = 0, toMonth = 1, toDay = 1] = b ?? [];
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
