import { activeLanguage } from '#client/i18n/language.ts';
import { GEDCOM_WORDS_EN } from '#shared/gedcom/words/en.ts';
import { GEDCOM_WORDS_FR } from '#shared/gedcom/words/fr.ts';
import type { GedcomWords } from '#shared/gedcom/words/gedcomWords.ts';

/** Why a line wasn't read, what was lost: words that the command line says too. */
export function gedcomWords(): GedcomWords {
  return activeLanguage() === 'en' ? GEDCOM_WORDS_EN : GEDCOM_WORDS_FR;
}
