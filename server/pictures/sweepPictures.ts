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

interface Row {
  id: string;
  situation_id: string;
  compartment_id: string;
  unused_since: number | null;
}

/**
 * Erases the pictures that their compartment's map has been without for more than a day. A map that can't be read keeps
 * its own and nobody else's: the round goes on, and rejects at its end. PI7.
 * @returns how many
 */
export async function sweepPictures({ store, documents, now }: Deps): Promise<number> {
  const { db } = store;
  const rows = await db
    .selectFrom('board_pictures')
    .select(['id', 'situation_id', 'compartment_id', 'unused_since'])
    .execute();
  let gone = 0;
  const failures: unknown[] = [];
  for (const [compartmentId, pictures] of Map.groupBy(rows, (row) => row.compartment_id))
    try {
      const used = await picturesOn(compartmentId);
      for (const picture of pictures) if (await isSwept(picture, used)) gone += 1;
    } catch (error) {
      failures.push(error);
    }
  if (gone > 0) await forgetDeleted(store);
  if (failures.length > 0) throw new AggregateError(failures, 'the pictures of some maps could not be swept');
  return gone;

  async function picturesOn(compartmentId: string): Promise<ReadonlySet<string>> {
    const board = documentName({ kind: 'board', id: compartmentId });
    const { elements } = await documents.readLatest(board, readBoard);
    return new Set(elements.flatMap((one) => (one.kind === 'picture' ? one.picture : [])));
  }

  async function isSwept(
    { id, situation_id, unused_since }: Row,
    used: ReadonlySet<string>,
  ): Promise<boolean> {
    const at = now();
    if (used.has(id) || unused_since === null) {
      const since = used.has(id) ? null : at;
      if (since !== unused_since)
        await db.updateTable('board_pictures').set({ unused_since: since }).where('id', '=', id).execute();
      return false;
    }
    return at - unused_since > KEPT_MS && (await remove(store, { id, situationId: situation_id, at }));
  }
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
