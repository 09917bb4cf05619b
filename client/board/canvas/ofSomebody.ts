import { t } from '#client/i18n/t.ts';

/** « de Léa », « d’Amélie » : French elides before a vowel; English has one word for both. */
export function ofSomebody(name: string): string {
  return /^[aeiouyàâäéèêëîïôöùûüœæh]/iu.test(name)
    ? t('board.ofVowel', { name })
    : t('board.ofConsonant', { name });
}
