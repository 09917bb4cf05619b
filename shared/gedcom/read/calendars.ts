/** A day of the calendar that boards use. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** The day before 1 vendémiaire of year 1 (22 September 1792), as a Julian day number. */
const BEFORE_YEAR_1 = 2_375_839;
/** The French republican calendar was in use in these years; later dates are a program's mistake. */
export const FRENCH_YEARS = 14;

/** A day of the Julian calendar. Source: Meeus, Astronomical Algorithms, chapter 7. GD33. */
export function fromJulian({ year, month, day }: Day): Day {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month : month + 12;
  return gregorian(Math.floor(365.25 * (y + 4716)) + Math.floor(30.6001 * (m + 1)) + day - 1524);
}

/** A day of the French republican calendar: twelve months of thirty days, then the complementary days (month 13). GD34. */
export function fromFrench({ year, month, day }: Day): Day {
  return gregorian(BEFORE_YEAR_1 + (year - 1) * 365 + Math.floor(year / 4) + (month - 1) * 30 + day);
}

/** @param number of the day that begins at noon of the day sought */
function gregorian(number: number): Day {
  const alpha = Math.floor((number - 1_867_216.25) / 36_524.25);
  const b = number + 1 + alpha - Math.floor(alpha / 4) + 1524;
  const c = Math.floor((b - 122.1) / 365.25);
  const d = Math.floor(365.25 * c);
  const e = Math.floor((b - d) / 30.6001);
  const month = e < 14 ? e - 1 : e - 13;
  return { year: month > 2 ? c - 4716 : c - 4715, month, day: b - d - Math.floor(30.6001 * e) };
}
