import type { Joint } from './phrases.ts';

const NARROW = '\u202f';
const UNBROKEN = '\u00a0';

/** One line, the sign it ends with, and in French the spaces that hold a sign to its word. IW6. */
export function tidy(sentence: string, language: 'fr' | 'en', ends: Joint['ends']): string {
  const line = sentence.replace(/\s+/gu, ' ').trim();
  const isClosed = ends === '.' && /[.!?…]( »|”)?$/u.test(line);
  const closed = isClosed ? line : `${line}${ends}`;
  if (language === 'en') return closed;
  return closed
    .replace(/ ([:»])/gu, `${UNBROKEN}$1`)
    .replace(/« /gu, `«${UNBROKEN}`)
    .replace(/ ([;!?])/gu, `${NARROW}$1`)
    .replace(/(\d) (%|ans?\b|mois\b|personnes\b|traits\b)/gu, `$1${UNBROKEN}$2`);
}
