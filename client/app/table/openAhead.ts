import type { Me } from '#client/api/meQuery.ts';
import { pageDocuments } from '#client/sync/index.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';

/** Opens the boards of a table while its page is still being drawn; they stay open until the page takes them over. */
export function openAhead(me: Me, situation: SituationView): void {
  if (situation.charterMissing) return;
  const documents = pageDocuments();
  documents.belongTo(me.account.id);
  for (const { board, access } of situation.compartments)
    if (board !== null && access !== 'none') documents.acquire(board).release();
}
