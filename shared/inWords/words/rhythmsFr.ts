import type { Rhythm } from '../rhythms.ts';

/** After « vit », and as the card offers them. */
export const rhythmsFr: Record<Rhythm, string> = {
  always: 'toutes les nuits',
  allButAlternateWeekends: 'toutes les nuits sauf un week-end sur deux',
  allButAlternateWeekendsAndHolidays: 'toutes les nuits sauf un week-end sur deux et la moitié des vacances',
  weekNights: 'en semaine',
  alternateWeeks: 'une semaine sur deux',
  weekends: 'tous les week-ends',
  alternateWeekendsAndHolidays: 'un week-end sur deux et la moitié des vacances',
  alternateWeekends: 'un week-end sur deux',
  byDay: 'en journée seulement',
};
