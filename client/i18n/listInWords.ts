import { activeLanguage } from './language.ts';

/** « Nadia, Karim et Léa ». */
export function listInWords(words: readonly string[]): string {
  return new Intl.ListFormat(activeLanguage(), { style: 'long', type: 'conjunction' }).format(words);
}
