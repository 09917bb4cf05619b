import { t } from '#client/i18n/t.ts';
import type { BoardView } from '#shared/board/index.ts';
import type { Mentionable } from './mentionable.ts';

/** What can be named in a note among the elements of a board: everything but free text and zones. */
export function mentionablesOf(
  board: BoardView,
  place: { compartment: string; where: string; allowed: boolean },
): Mentionable[] {
  return board.elements.flatMap((element) => {
    if (element.kind === 'text' || element.kind === 'zone' || element.kind === 'picture') return [];
    const { id, kind, name } = element;
    return [{ ...place, element: id, kind, name: name.trim() === '' ? t(`notes.unnamed_${kind}`) : name }];
  });
}
