/**
 * How a child's nights are shared between two homes, as families and judges say it, and the share of the nights that each
 * is, % : two weekends of two nights make four of twenty-eight. The card offers these by name, and a sentence says them. IW13.
 */
const RHYTHMS = {
  always: 100,
  allButAlternateWeekends: 86,
  allButAlternateWeekendsAndHolidays: 75,
  weekNights: 71,
  alternateWeeks: 50,
  weekends: 29,
  alternateWeekendsAndHolidays: 25,
  alternateWeekends: 14,
  byDay: 0,
} as const;

export type Rhythm = keyof typeof RHYTHMS;

export const rhythms = {
  /** those that are most of the nights first */
  all: Object.keys(RHYTHMS) as Rhythm[],
  nights: (rhythm: Rhythm): number => RHYTHMS[rhythm],
  /** null for a share that has no name */
  of: (nights: number): Rhythm | null =>
    rhythms.all.find((rhythm) => RHYTHMS[rhythm] === Math.round(nights)) ?? null,
};
