import { type Kysely, sql } from 'kysely';
import type { Database } from '#server/db/tables.ts';

/** Younger than this, what looks left behind may be under way: sharing a note writes its new document before its row. */
const UNDER_WAY_MS = 3_600_000;
/** where a note's id begins in its document's name (`note:<id>`), counted from 1 */
const ID_AT = 'note:'.length + 1;

/**
 * Removes the documents whose note or compartment is gone, and what was kept of documents that are no more: a crash between
 * two steps of a removal, or of a share, leaves such things, encrypted. SY79.
 * @returns how many documents went
 */
export async function removeOrphans(db: Kysely<Database>, now: number): Promise<number> {
  const before = now - UNDER_WAY_MS;
  return await db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom('documents')
      .where('created_at', '<', before)
      .where((eb) =>
        eb.or([
          eb('compartment_id', 'not in', eb.selectFrom('compartments').select('id')),
          eb('kind', '=', 'note').and(
            sql<string>`substr(name, ${sql.lit(ID_AT)})`,
            'not in',
            eb.selectFrom('notes').select('id'),
          ),
        ]),
      )
      .returning('name')
      .execute();
    const known = trx.selectFrom('documents').select('name');
    for (const table of ['document_updates', 'document_snapshots'] as const)
      await trx.deleteFrom(table).where('at', '<', before).where('document', 'not in', known).execute();
    await trx.deleteFrom('client_bindings').where('document', 'not in', known).execute();
    return gone.length;
  });
}
