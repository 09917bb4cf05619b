import type { Kysely } from 'kysely';
import type { Engine } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';

/**
 * Whoever reads this address holds the account. Sessions from before that was known end: somebody else may have
 * opened the account in its name. SI17.
 * @param keep the session in which it is being proved
 * @returns the sessions that ended; tell the access book after the commit
 */
export async function proveAddress(
  trx: Kysely<Database>,
  { engine, accountId, keep }: { engine: Engine; accountId: string; keep: string | null },
): Promise<string[]> {
  const [no, yes] = engine === 'sqlite' ? [0, 1] : [false, true];
  const proved = await trx
    .updateTable('accounts')
    .set({ email_verified: yes })
    .where('id', '=', accountId)
    .where('email_verified', '=', no)
    .returning('id')
    .executeTakeFirst();
  if (!proved) return [];
  const sessions = await trx
    .deleteFrom('sign_in_sessions')
    .where('account_id', '=', accountId)
    .where('id', '!=', keep ?? '')
    .returning('id')
    .execute();
  return sessions.map(({ id }) => id);
}
