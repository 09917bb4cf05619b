import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';

const FIRST_EPOCH = 1;

/** Writes a document that has no content yet. */
export async function insertDocument(
  db: Kysely<Database>,
  document: { name: string; compartmentId: string; kind: 'board' | 'note'; now: number },
): Promise<void> {
  await db
    .insertInto('documents')
    .values({
      name: document.name,
      compartment_id: document.compartmentId,
      kind: document.kind,
      epoch: FIRST_EPOCH,
      created_at: document.now,
    })
    .execute();
}
