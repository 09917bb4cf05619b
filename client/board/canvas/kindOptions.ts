import { t } from '#client/i18n/t.ts';
import type { LinkKind, PlacedElement } from '#shared/board/index.ts';
import { nameInWords } from './inWords.ts';

/** What may join these two, in the words of the map and of the list alike. OL26. */
export function kindOptions(kinds: readonly LinkKind[], a: PlacedElement, b: PlacedElement) {
  const [first, second] = [nameInWords(a), nameInWords(b)];
  const label = (kind: LinkKind): string => {
    if (kind === 'relation') return t('board.kindRelation');
    if (kind === 'couple') return t('board.kindCoupleOption');
    if (kind === 'child') return t('board.kindChildOption', { child: second, parent: first });
    if (kind === 'emotion') return t('details.kindEmotion');
    if (kind === 'eco') return t('details.kindEco');
    return b.kind === 'household'
      ? t('board.kindHouseholdOption', { member: first })
      : t('board.kindStructureOption', { member: first });
  };
  return kinds.map((value) => ({
    value,
    label: label(value),
    ...hintOf(value),
  }));
}

/** What a kind of link is for, where its name doesn't say it. */
function hintOf(kind: LinkKind): { description?: string } {
  if (kind === 'relation') return { description: t('board.kindRelationHint') };
  if (kind === 'emotion') return { description: t('details.kindEmotionHint') };
  return kind === 'eco' ? { description: t('details.kindEcoHint') } : {};
}
