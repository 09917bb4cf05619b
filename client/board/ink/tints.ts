import { t } from '#client/i18n/t.ts';

/** What a hand chooses for its ink or its zone: numbers of tokens (client/styles). */
export const TINTS = [0, 1, 2, 3, 4, 5] as const;
export type Tint = (typeof TINTS)[number];

export function tintInWords(tint: Tint): string {
  return (
    [t('ink.tint0'), t('ink.tint1'), t('ink.tint2'), t('ink.tint3'), t('ink.tint4'), t('ink.tint5')][tint] ??
    ''
  );
}
