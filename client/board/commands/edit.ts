import type { Doc } from 'yjs';
import { LocalEdit } from '#shared/board/localEdit.ts';
import type { Desk } from './desk.ts';

/** One intent: one transaction a board, one undo step, named after its command. BO50. */
export function edit(
  desk: Desk,
  command: string,
  boards: Iterable<readonly [Doc, (doc: Doc) => void]>,
): void {
  desk.history.step(() => {
    for (const [doc, change] of boards) doc.transact(() => change(doc), new LocalEdit(command));
  });
}
