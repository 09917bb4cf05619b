import type { TextLanguage, TextVariant } from '../terms.ts';
import { enEasy } from './enEasy.ts';
import { enStandard } from './enStandard.ts';
import { frEasy } from './frEasy.ts';
import { frStandard } from './frStandard.ts';
import type { Phrases } from './phrases.ts';

const PHRASES: Record<TextLanguage, Record<TextVariant, Phrases>> = {
  fr: { standard: frStandard, easy: frEasy },
  en: { standard: enStandard, easy: enEasy },
};

/** The words of signed texts: categories, purposes, modes, sectors and whole sentences, in one language and one way. */
export function phrasesOf(language: TextLanguage, variant: TextVariant): Phrases {
  return PHRASES[language][variant];
}
