import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { DEFAULT_NAMES } from '../situations/defaultNames.ts';

type Db = Kysely<Database>;

/** A document that goes, and the epoch it was in. */
export interface Doomed {
  name: string;
  epoch: number;
}

export interface Target {
  what: 'compartment' | 'note' | 'situation';
  id: string;
  situationId: string;
  /** where a note is: those who see its list are told */
  compartmentId?: string;
}

/** What a situation is called once it holds nothing any more. */
const ERASED_NAME = 'Situation effacée';

/**
 * In one transaction: rows, names, keys and traces of what is erased, all but the bytes of its documents, which rooms may
 * still be writing. ER2, ER4.
 * @returns the documents whose bytes are to go, or null when the thing isn't there
 */
export async function dropRows(trx: Db, target: Target, now: number): Promise<Doomed[] | null> {
  if (target.what === 'note') return await dropNote(trx, target.id);
  const compartments = await trx
    .selectFrom('compartments')
    .select(['id', 'kind'])
    .where('situation_id', '=', target.situationId)
    .$if(target.what === 'compartment', (query) => query.where('id', '=', target.id))
    .execute();
  if (compartments.length === 0) return null;
  const doomed: Doomed[] = [];
  for (const compartment of compartments) doomed.push(...(await dropCompartment(trx, compartment)));
  if (target.what === 'situation') {
    const id = target.situationId;
    await trx.deleteFrom('acronyms').where('situation_id', '=', id).execute();
    await trx.deleteFrom('readings').where('situation_id', '=', id).execute();
    await trx
      .updateTable('situations')
      .set((eb) => ({
        name: ERASED_NAME,
        sensitive_lines_reason: null,
        archived_at: eb.fn.coalesce('archived_at', eb.val(now)),
      }))
      .where('id', '=', id)
      .execute();
  }
  return doomed;
}

async function dropCompartment(trx: Db, { id, kind }: { id: string; kind: string }): Promise<Doomed[]> {
  const doomed = await documentsWhere(trx, 'compartment_id', id);
  await trx.deleteFrom('board_snapshots').where('compartment_id', '=', id).execute();
  await trx.deleteFrom('board_pictures').where('compartment_id', '=', id).execute();
  await trx.deleteFrom('document_keys').where('compartment_id', '=', id).execute();
  await trx.deleteFrom('compartment_keys').where('compartment_id', '=', id).execute();
  await trx.deleteFrom('readings').where('compartment_id', '=', id).execute();
  await trx.deleteFrom('notes').where('compartment_id', '=', id).execute();
  if (kind !== 'common') await trx.deleteFrom('compartments').where('id', '=', id).execute();
  else
    await trx.updateTable('compartments').set({ name: DEFAULT_NAMES.common }).where('id', '=', id).execute();
  return doomed;
}

async function dropNote(trx: Db, noteId: string): Promise<Doomed[] | null> {
  const note = await trx.deleteFrom('notes').where('id', '=', noteId).returning('id').executeTakeFirst();
  if (!note) return null;
  const name = `note:${noteId}`;
  await trx.deleteFrom('document_keys').where('document', '=', name).execute();
  await trx.deleteFrom('readings').where('document', '=', name).execute();
  return await documentsWhere(trx, 'name', name);
}

async function documentsWhere(trx: Db, column: 'name' | 'compartment_id', value: string): Promise<Doomed[]> {
  return await trx.selectFrom('documents').select(['name', 'epoch']).where(column, '=', value).execute();
}
