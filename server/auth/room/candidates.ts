import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.ts';
import { addressOrNone } from '../../people/noAddress.ts';

/**
 * Members whom somebody of the room may turn out to be: they sit at this table and nowhere else, facilitate nothing, and
 * have no way in of their own yet. Whoever has one uses it: nobody becomes them because a facilitator says so. AU53.
 */
export async function candidates(
  db: Kysely<Database>,
  situationId: string,
): Promise<{ id: string; name: string; accountId: string }[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select(['members.id', 'members.account_id', 'name', 'email', 'email_verified', 'joined_at'])
    .where('situation_id', '=', situationId)
    .where('removed_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('role', '!=', 'facilitator')
    .where('can_create_situations', '=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('members as elsewhere')
            .select('elsewhere.id')
            .whereRef('elsewhere.account_id', '=', 'members.account_id')
            .whereRef('elsewhere.situation_id', '!=', 'members.situation_id')
            .where('elsewhere.removed_at', 'is', null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('passkeys')
            .select('passkeys.id')
            .whereRef('passkeys.account_id', '=', 'members.account_id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('credentials')
            .select('credentials.id')
            .whereRef('credentials.account_id', '=', 'members.account_id'),
        ),
      ),
    )
    .orderBy('name')
    .execute();
  return rows
    .filter((row) => {
      const proven = row.email_verified === true || row.email_verified === 1;
      return !proven && (row.joined_at === null || addressOrNone(row.email) === null);
    })
    .map((row) => ({ id: row.id, name: row.name, accountId: row.account_id }));
}
