const ENGLISH = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
/** Full names too, English and French: files say them, whatever the standard says. */
const FULL = [
  'JANUARY JANVIER JANV',
  'FEBRUARY FEVRIER FEVR FEV',
  'MARCH MARS',
  'APRIL AVRIL AVR',
  'MAI',
  'JUNE JUIN',
  'JULY JUILLET JUIL',
  'AUGUST AOUT',
  'SEPTEMBER SEPTEMBRE SEPT',
  'OCTOBER OCTOBRE',
  'NOVEMBER NOVEMBRE',
  'DECEMBER DECEMBRE',
];
const FRENCH = [
  'VEND',
  'BRUM',
  'FRIM',
  'NIVO',
  'PLUV',
  'VENT',
  'GERM',
  'FLOR',
  'PRAI',
  'MESS',
  'THER',
  'FRUC',
  'COMP',
];

/** @param word in capitals, without accents nor point. @returns 1 … 12; 0: no month */
export function monthOf(word: string): number {
  const short = ENGLISH.indexOf(word);
  return 1 + (short >= 0 ? short : FULL.findIndex((names) => names.split(' ').includes(word)));
}

/** @returns 1 … 12, 13 for the complementary days; 0: no month of that calendar */
export function frenchMonthOf(word: string): number {
  return 1 + FRENCH.indexOf(word);
}

export function monthName(month: number): string {
  return ENGLISH[month - 1] ?? '';
}
