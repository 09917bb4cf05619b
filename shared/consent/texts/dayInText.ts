import { parisDay } from '../parisDay.ts';
import type { TextLanguage } from '../terms.ts';

const MONTHS: Record<TextLanguage, readonly string[]> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** « 1er juin 2027 », “1 June 2027”: the day it is in Paris. Written out here, so that every machine hashes the same text. */
export function dayInText(at: number, language: TextLanguage): string {
  const { year, month, day } = parisDay(at);
  const first = language === 'fr' && day === 1 ? '1er' : String(day);
  return `${first} ${MONTHS[language][month - 1]} ${year}`;
}
