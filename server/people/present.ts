import type { Kysely } from 'kysely';
import type { MemberView } from '#shared/protocol/http/views.ts';
import type { Database } from '../db/tables.ts';

/** The members of a situation who are at the table or invited to it, as each other sees them. No e-mail. */
export async function memberViews(
  db: Kysely<Database>,
  { situationId, accountId }: { situationId: string; accountId: string },
): Promise<MemberView[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select(['members.id', 'members.account_id', 'role', 'sector', 'function', 'organization', 'joined_at'])
    .select(['family_place', 'profession', 'care_team', 'accounts.name'])
    .where('situation_id', '=', situationId)
    .where('removed_at', 'is', null)
    .orderBy('members.created_at')
    .orderBy('members.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    sector: row.sector,
    function: row.function,
    organization: row.organization,
    familyPlace: row.family_place,
    profession: row.profession,
    careTeam: row.care_team,
    isMe: row.account_id === accountId,
    pending: row.joined_at === null,
  }));
}
