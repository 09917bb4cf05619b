import type { Kysely } from 'kysely';
import type { Sector } from '#shared/domain/sector.ts';
import type { Database } from '../db/tables.ts';

type Db = Kysely<Database>;

export interface Place {
  id: string;
  account_id: string;
  role: string;
  sector: Sector;
  joined_at: number | null;
  email: string;
  can_create_situations: number;
}

/** A member who is at the table or invited to it; undefined for anybody else, other situations' members included. */
export async function member(
  db: Db,
  { situationId, memberId }: { situationId: string; memberId: string },
): Promise<Place | undefined> {
  return await db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select(['members.id', 'account_id', 'role', 'sector', 'joined_at'])
    .select(['email', 'can_create_situations'])
    .where('situation_id', '=', situationId)
    .where('members.id', '=', memberId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

export async function placeOf(
  db: Db,
  { situationId, accountId }: { situationId: string; accountId: string },
) {
  return await db
    .selectFrom('members')
    .select(['id', 'removed_at'])
    .where('situation_id', '=', situationId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

export async function accountByEmail(db: Db, email: string) {
  return await db.selectFrom('accounts').select('id').where('email', '=', email).executeTakeFirst();
}

/** Unused invitation links by member. */
export async function waitingInvitations(db: Db, situationId: string) {
  const links = await db
    .selectFrom('sign_in_links')
    .innerJoin('members', 'members.id', 'sign_in_links.member_id')
    .select(['members.id', 'sign_in_links.created_at', 'sign_in_links.expires_at'])
    .where('members.situation_id', '=', situationId)
    .where('used_at', 'is', null)
    .execute();
  return new Map(links.map((link) => [link.id, link]));
}

/** Off the table. Their private draft stays theirs, and closed, should they come back. */
export async function takeOff(db: Db, memberId: string, now: number): Promise<void> {
  await db.updateTable('members').set({ removed_at: now }).where('id', '=', memberId).execute();
}

/** What may be changed of a member. */
export type Columns = Partial<Pick<Database['members'], Changeable>>;

type Changeable =
  | 'role'
  | 'sector'
  | 'function'
  | 'organization'
  | 'family_place'
  | 'profession'
  | 'care_team';

export async function changeMember(db: Db, memberId: string, change: Columns): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await db.updateTable('members').set(change).where('id', '=', memberId).execute();
}

export async function isLastFacilitator(db: Db, situationId: string, memberId: string): Promise<boolean> {
  const other = await db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select('members.id')
    .where('situation_id', '=', situationId)
    .where('role', '=', 'facilitator')
    .where('removed_at', 'is', null)
    .where('joined_at', 'is not', null)
    .where('closed_at', 'is', null)
    .where('members.id', '!=', memberId)
    .executeTakeFirst();
  return other === undefined;
}
