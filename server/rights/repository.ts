import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import type { RightsState } from '#shared/domain/rightsRequest.ts';
import type { RightsRequestsTable } from '../db/rightsTables.ts';
import type { Database } from '../db/tables.ts';

type Db = Kysely<Database>;
export type RequestRow = Selectable<RightsRequestsTable>;

const WAITING: readonly RightsState[] = ['open', 'extended'];

export async function request(db: Db, id: string): Promise<RequestRow | undefined> {
  return await db.selectFrom('rights_requests').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function situationOf(db: Db, id: string): Promise<string | null> {
  return (await request(db, id))?.situation_id ?? null;
}

/** @param askedBy the member whose they are; null: everybody's */
export async function requestsOf(
  db: Db,
  { situationId, askedBy }: { situationId: string; askedBy: string | null },
): Promise<RequestRow[]> {
  let query = db.selectFrom('rights_requests').selectAll().where('situation_id', '=', situationId);
  if (askedBy !== null) query = query.where('asked_by', '=', askedBy);
  return await query.orderBy('asked_at', 'desc').orderBy('id').execute();
}

export async function waitingOf(
  db: Db,
  { situationId, askedBy }: { situationId: string; askedBy: string },
): Promise<number> {
  const mine = await requestsOf(db, { situationId, askedBy });
  return mine.filter(({ state }) => WAITING.includes(state)).length;
}

type Asked = Pick<
  Insertable<RightsRequestsTable>,
  | 'id'
  | 'situation_id'
  | 'kind'
  | 'for_whom'
  | 'compartment_id'
  | 'asked_by'
  | 'asked_at'
  | 'due_at'
  | 'words'
>;

export async function insert(db: Db, asked: Asked): Promise<void> {
  const nothingYet = {
    extended_at: null,
    extension_words: null,
    answered_at: null,
    answered_by: null,
    outcome: null,
    answer_words: null,
    reminders: 0,
  };
  await db
    .insertInto('rights_requests')
    .values({ ...asked, ...nothingYet, state: 'open' })
    .execute();
}

/** Takes a request on from one of these states. @returns false when it wasn't in any of them any more */
export async function move(
  db: Db,
  id: string,
  from: readonly RightsState[],
  change: Updateable<RightsRequestsTable>,
): Promise<boolean> {
  const moved = await db
    .updateTable('rights_requests')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst();
  return moved !== undefined;
}
