const NARROW = '\u202f';
const UNBROKEN = '\u00a0';

/** One line, its full stop, and in French the spaces that hold a sign to its word. IW6. */
export function tidy(sentence: string, language: 'fr' | 'en'): string {
  const line = sentence.replace(/\s+/gu, ' ').trim();
  const closed = /[.!?…]( »|”)?$/u.test(line) ? line : `${line}.`;
  if (language === 'en') return closed;
  return closed
    .replace(/ ([:»])/gu, `${UNBROKEN}$1`)
    .replace(/« /gu, `«${UNBROKEN}`)
    .replace(/ ([;!?])/gu, `${NARROW}$1`)
    .replace(/(\d) (%|ans?\b|mois\b|personnes\b|traits\b)/gu, `$1${UNBROKEN}$2`);
}
