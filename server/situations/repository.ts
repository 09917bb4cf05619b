import type { Kysely } from 'kysely';
import type { Audience } from '#shared/domain/audience.ts';
import type { SituationRow } from '#shared/protocol/http/views.ts';
import type { Database } from '../db/tables.ts';

type Db = Kysely<Database>;

/** The situations of an account, newest first. `search` is looked for in names, whatever the case. */
export async function situationsOf(
  db: Db,
  ask: { accountId: string; archived: boolean; search: string },
): Promise<SituationRow[]> {
  const rows = await db
    .selectFrom('situations')
    .innerJoin('members', 'members.situation_id', 'situations.id')
    .select(['situations.id', 'situations.name', 'situations.created_at', 'situations.archived_at', 'role'])
    .select((eb) =>
      eb
        .selectFrom('members as others')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('others.situation_id', '=', 'situations.id')
        .where('others.removed_at', 'is', null)
        .as('member_count'),
    )
    .where('account_id', '=', ask.accountId)
    .where('members.removed_at', 'is', null)
    .where('situations.archived_at', ask.archived ? 'is not' : 'is', null)
    // The table rests on the family's invitation: once it is withdrawn, nobody else is at it (AC30).
    .where((eb) => eb.or([eb('invitation', '!=', 'withdrawn'), eb('members.sector', '=', 'family')]))
    .orderBy('situations.created_at', 'desc')
    .orderBy('situations.id')
    .execute();
  // Folded here: the two databases don't agree on what « É » is in lower case.
  const wanted = folded(ask.search);
  return rows
    .filter((row) => folded(row.name).includes(wanted))
    .map((row) => ({
      id: row.id,
      name: row.name,
      archived: row.archived_at !== null,
      createdAt: row.created_at,
      myRole: row.role,
      memberCount: Number(row.member_count),
    }));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

export async function situation(db: Db, situationId: string) {
  return await db
    .selectFrom('situations')
    .select(['id', 'name', 'archived_at'])
    .select(['sensitive_lines_at', 'sensitive_lines_by', 'sensitive_lines_reason'])
    .where('id', '=', situationId)
    .executeTakeFirst();
}

export async function compartmentsOf(db: Db, situationId: string) {
  return await db
    .selectFrom('compartments')
    .selectAll()
    .where('situation_id', '=', situationId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export async function notesOf(db: Db, compartmentIds: readonly string[]) {
  if (compartmentIds.length === 0) return [];
  return await db
    .selectFrom('notes')
    .select(['id', 'compartment_id', 'title'])
    .where('compartment_id', 'in', compartmentIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Which situation a compartment belongs to; undefined when there is no such compartment. */
export async function situationOfCompartment(db: Db, compartmentId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('compartments')
    .select('situation_id')
    .where('id', '=', compartmentId)
    .executeTakeFirst();
  return row?.situation_id;
}

export async function note(db: Db, noteId: string) {
  return await db
    .selectFrom('notes')
    .innerJoin('compartments', 'compartments.id', 'notes.compartment_id')
    .select(['notes.id', 'notes.title', 'compartment_id', 'situation_id'])
    .where('notes.id', '=', noteId)
    .executeTakeFirst();
}

export async function changeCompartment(
  db: Db,
  compartmentId: string,
  change: { name?: string | undefined; audience?: Audience | undefined; archivedAt?: number | null },
): Promise<void> {
  const given = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.audience === undefined ? {} : { audience: JSON.stringify(change.audience) }),
    ...(change.archivedAt === undefined ? {} : { archived_at: change.archivedAt }),
  };
  if (Object.keys(given).length === 0) return;
  await db.updateTable('compartments').set(given).where('id', '=', compartmentId).execute();
}
