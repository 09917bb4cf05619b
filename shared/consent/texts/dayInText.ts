import { MONTH_NAMES } from '../../text/monthNames.ts';
import { parisDay } from '../parisDay.ts';
import type { TextLanguage } from '../terms.ts';

/** « 1er juin 2027 », “1 June 2027”: the day it is in Paris. */
export function dayInText(at: number, language: TextLanguage): string {
  const { year, month, day } = parisDay(at);
  const first = language === 'fr' && day === 1 ? '1er' : String(day);
  return `${first} ${MONTH_NAMES[language][month - 1]} ${year}`;
}
