import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import type { End, Table } from '#shared/board/index.ts';
import { find } from '../commands/find.ts';
import { linkInWords } from './inWords.ts';

/** Says that a link was made, and between whom. BO153. */
export function announceLink(table: Table, end: End): void {
  const link = find.link(table, end);
  announce([t('board.connected'), link ? linkInWords(link, table).between : ''].join(' ').trim());
}
