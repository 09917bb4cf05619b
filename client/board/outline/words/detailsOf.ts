import { t } from '#client/i18n/t.ts';
import type { Element } from '#shared/board/index.ts';
import { birthInWords } from '../../canvas/birthInWords.ts';

/** The few words after a name in a list; empty when there's nothing more to say. */
export function detailsOf(element: Element): string {
  return parts(element)
    .filter((part) => part.trim() !== '')
    .join(' · ');
}

function parts(element: Element): string[] {
  switch (element.kind) {
    case 'person':
      return [
        birthInWords(element),
        element.deceased ? t('outline.deceased') : '',
        element.ring === 'community' ? t('outline.ringCommunity') : '',
        element.restricted === true ? t('outline.confidential') : '',
      ];
    case 'structure':
      return [element.what, element.sector === 'other' ? '' : t(`domain.sector_${element.sector}`)];
    case 'professional':
      return [element.function];
    case 'zone':
      return [element.meaning === 'intervention' ? t('outline.zoneIntervention') : ''];
    case 'household':
    case 'picture':
    case 'text':
      return [];
  }
}
