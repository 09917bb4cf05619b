import { readBoard } from '#shared/board/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { forgetDeleted } from '../db/forgetDeleted.ts';
import { legalHolds } from '../erasure/legalHolds.ts';
import type { Documents } from '../situations/documents.ts';
import { keyName } from './pictureSeal.ts';

/** So long an undo, or somebody who was away, may still bring a picture back. */
const KEPT_MS = 86_400_000;

interface Deps {
  store: Store;
  documents: Pick<Documents, 'readLatest'>;
  now: () => number;
}

/** Erases the pictures that their compartment's map has been without for more than a day. PI7. @returns how many */
export async function sweepPictures({ store, documents, now }: Deps): Promise<number> {
  const { db } = store;
  const rows = await db
    .selectFrom('board_pictures')
    .select(['id', 'situation_id', 'compartment_id', 'unused_since'])
    .orderBy('compartment_id')
    .execute();
  const onMap = new Map<string, Set<string>>();
  let gone = 0;
  for (const { id, situation_id, compartment_id, unused_since } of rows) {
    let used = onMap.get(compartment_id);
    if (!used) {
      const board = documentName({ kind: 'board', id: compartment_id });
      used = await documents.readLatest(
        board,
        (doc) =>
          new Set(readBoard(doc).elements.flatMap((one) => (one.kind === 'picture' ? one.picture : []))),
      );
      onMap.set(compartment_id, used);
    }
    const at = now();
    if (used.has(id) || unused_since === null) {
      const since = used.has(id) ? null : at;
      if (since !== unused_since)
        await db.updateTable('board_pictures').set({ unused_since: since }).where('id', '=', id).execute();
    } else if (at - unused_since > KEPT_MS && (await remove(store, { id, situationId: situation_id, at })))
      gone += 1;
  }
  if (gone > 0) await forgetDeleted(store);
  return gone;
}

async function remove(
  { db, engine }: Store,
  { id, situationId, at }: { id: string; situationId: string; at: number },
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    if ((await legalHolds.standing(trx, situationId)).length > 0) return false;
    await trx.deleteFrom('board_pictures').where('id', '=', id).execute();
    await trx.deleteFrom('document_keys').where('document', '=', keyName(id)).execute();
    const act = { verb: 'erase', resource: 'picture', resourceId: id, situationId };
    await recordAct(trx, engine, { at, accountId: null, ...act });
    return true;
  });
}
