import { t } from '#client/i18n/t.ts';
import type { Refusal } from '../commands/desk.ts';

/** What happened, and what to do. */
export function refusalInWords(because: Refusal): string {
  switch (because) {
    case 'gone':
      return t('board.refusedGone');
    case 'readOnly':
      return t('board.refusedReadOnly');
    case 'nothing':
      return t('board.refusedNothing');
    case 'noHome':
      return t('board.refusedNoHome');
    case 'notLinkable':
      return t('board.refusedNotLinkable');
    case 'wouldShow':
      return t('board.refusedWouldShow');
    case 'atTheTable':
      return t('board.refusedAtTheTable');
    case 'sensitive':
      return t('board.refusedSensitive');
    case 'pictureStays':
      return t('errors.pictureStays');
    case 'full':
      return t('board.refusedFull');
  }
}
