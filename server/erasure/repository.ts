import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import type { Demand } from './mayErase.ts';

type Db = Kysely<Database>;

/** Where a compartment, or a note, is; undefined when there is no such thing. */
export async function placeOf(
  db: Db,
  of: { compartmentId: string } | { noteId: string },
): Promise<{ situationId: string; compartmentId: string } | undefined> {
  if ('compartmentId' in of)
    return await db
      .selectFrom('compartments')
      .select(['situation_id as situationId', 'id as compartmentId'])
      .where('id', '=', of.compartmentId)
      .executeTakeFirst();
  return await db
    .selectFrom('notes')
    .innerJoin('compartments', 'compartments.id', 'notes.compartment_id')
    .select(['situation_id as situationId', 'compartment_id as compartmentId'])
    .where('notes.id', '=', of.noteId)
    .executeTakeFirst();
}

/** @param accountId only what this account erased; null for everything */
export async function erasuresOf(db: Db, situationId: string, accountId: string | null) {
  return await db
    .selectFrom('erasures')
    .select(['id', 'what', 'what_id as whatId', 'begun_at as begunAt', 'done_at as doneAt'])
    .where('situation_id', '=', situationId)
    .$if(accountId !== null, (query) => query.where('account_id', '=', accountId ?? ''))
    .orderBy('begun_at')
    .execute();
}

/** Requests to erase that wait for their answer. */
export async function demandsOf(db: Db, situationId: string): Promise<Demand[]> {
  return await db
    .selectFrom('rights_requests')
    .select(['asked_by as memberId', 'compartment_id as compartmentId'])
    .where('situation_id', '=', situationId)
    .where('kind', '=', 'erasure')
    .where('state', 'in', ['open', 'extended'])
    .execute();
}

/** Where a hold that stands is, and who set it (null: whoever keeps the server). */
export async function standingHold(
  db: Db,
  legalHoldId: string,
): Promise<{ situationId: string; setBy: string | null } | null> {
  const row = await db
    .selectFrom('legal_holds')
    .select(['situation_id as situationId', 'set_by as setBy'])
    .where('id', '=', legalHoldId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
