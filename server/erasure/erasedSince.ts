import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { type CompartmentKeys, seal } from '../sync/index.ts';
import type { Target } from './dropRows.ts';

type Db = Kysely<Database>;

/**
 * What a restored store holds bytes of and no key for: it was erased after the copy was made. Compartments first; of those
 * that live, the notes whose own key is gone. ER9.
 */
export async function erasedSince(db: Db, keys: CompartmentKeys): Promise<Target[]> {
  const compartments = await db
    .selectFrom('compartments')
    .leftJoin('compartment_keys', 'compartment_keys.compartment_id', 'compartments.id')
    .select(['compartments.id', 'situation_id', 'compartment_keys.compartment_id as key'])
    .execute();
  const targets: Target[] = [];
  for (const { id, situation_id: situationId, key } of compartments) {
    if (key === null && (await holdsBytes(db, id))) targets.push({ what: 'compartment', id, situationId });
    else if (key !== null)
      for (const note of await notesWithoutKey(db, id))
        if (!(await opens(db, keys, note)))
          targets.push({ what: 'note', id: note.slice('note:'.length), situationId, compartmentId: id });
  }
  return targets;
}

async function holdsBytes(db: Db, compartmentId: string): Promise<boolean> {
  for (const table of ['document_updates', 'document_snapshots'] as const) {
    const row = await db
      .selectFrom(table)
      .innerJoin('documents', 'documents.name', `${table}.document`)
      .select('documents.name')
      .where('compartment_id', '=', compartmentId)
      .limit(1)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

async function notesWithoutKey(db: Db, compartmentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .leftJoin('document_keys', 'document_keys.document', 'documents.name')
    .select('documents.name')
    .where('documents.compartment_id', '=', compartmentId)
    .where('documents.kind', '=', 'note')
    .where('document_keys.document', 'is', null)
    .execute();
  return rows.map(({ name }) => name);
}

/** A note from before notes had keys opens with its compartment's; one that is empty has nothing to open. */
async function opens(db: Db, keys: CompartmentKeys, document: string): Promise<boolean> {
  for (const [table, as] of [
    ['document_snapshots', 'snapshot'],
    ['document_updates', 'update'],
  ] as const) {
    const row = await db
      .selectFrom(table)
      .innerJoin('documents', 'documents.name', `${table}.document`)
      .select([`${table}.epoch`, `${table}.seq`, `${table}.bytes`, 'compartment_id'])
      .where('document', '=', document)
      .limit(1)
      .executeTakeFirst();
    if (!row) continue;
    // Outside: a key that can't be fetched now isn't gone, and nothing is erased for it.
    const key = await keys.keyOf(row.compartment_id);
    try {
      seal(key).open(row.bytes, { ...row, document, as });
      return true;
    } catch {
      return false; // sealed with a key that is gone, which is what is asked here
    }
  }
  return true;
}
