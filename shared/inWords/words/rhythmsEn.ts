import type { Rhythm } from '../rhythms.ts';

/** After “lives”, and as the card offers them. */
export const rhythmsEn: Record<Rhythm, string> = {
  always: 'every night',
  allButAlternateWeekends: 'every night but every other weekend',
  allButAlternateWeekendsAndHolidays: 'every night but every other weekend and half the holidays',
  weekNights: 'during the week',
  alternateWeeks: 'every other week',
  weekends: 'every weekend',
  alternateWeekendsAndHolidays: 'every other weekend and half the holidays',
  alternateWeekends: 'every other weekend',
  byDay: 'by day only',
};
