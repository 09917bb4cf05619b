import { lateWords } from '#client/i18n/language.ts';
import { announce } from '#client/ui/announce.ts';
import type { PlacedLink, Table } from '#shared/board/index.ts';
import { find } from '../commands/find.ts';
import { linkInWords } from '../outline/words/linkInWords.ts';

/** Says a link whole, as the list has it: which union, which feeling, its words, its years. BO153. */
export async function sayLink(link: PlacedLink, table: Table): Promise<void> {
  await lateWords('parts');
  announce(linkInWords(link, (end) => find.element(table, end) ?? null, 'said'));
}
