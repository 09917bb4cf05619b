const DAY_MS = 86_400_000;

/** Whole days from now to a moment, as a calendar counts them: 0 is today, less than 0 is late. */
export function daysUntil(moment: number, now: number): number {
  return Math.round((dayOf(moment) - dayOf(now)) / DAY_MS);
}

/** Midnight of the reader's own day: what is due tonight is due today, whatever the hour. */
function dayOf(moment: number): number {
  const day = new Date(moment);
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
}
