import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import type { PlacedElement } from '#shared/board/index.ts';
import { nameOf } from '../outline/words/nameOf.ts';

/** That a file shows some pictures by their frames alone, or null where it has them all. EX13. */
export function missingInWords(missing: readonly PlacedElement[]): string | null {
  if (missing.length === 0) return null;
  return t('exporting.missing', { count: missing.length, pictures: listInWords(missing.map(nameOf)) });
}
