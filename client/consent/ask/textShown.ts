import type { TextLanguage, TextVariant } from '#shared/consent/terms.ts';
import type { ConsentTextView } from '#shared/protocol/http/consentViews.ts';

/**
 * The text to show: in these words and this language, else in these words in another language, else any. What is
 * signed is what this gives back, whatever was wished for.
 */
export function textShown(
  texts: readonly ConsentTextView[],
  wish: { language: TextLanguage; variant: TextVariant },
): ConsentTextView | null {
  const inLanguage = texts.filter(({ language }) => language === wish.language);
  return (
    inLanguage.find(({ variant }) => variant === wish.variant) ??
    texts.find(({ variant }) => variant === wish.variant) ??
    inLanguage[0] ??
    texts[0] ??
    null
  );
}
