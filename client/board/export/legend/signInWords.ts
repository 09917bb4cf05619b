import { t } from '#client/i18n/t.ts';
import type { LegendKey } from '#shared/drawing/legend/legendOf.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';

/** What a sign of the legend means. */
export function signInWords(key: LegendKey): string {
  return sentenceCase(t(`notation.${key}`));
}
