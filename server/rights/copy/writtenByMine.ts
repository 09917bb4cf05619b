import type { Kysely } from 'kysely';
import type { MemberFacts, SituationFacts } from '#shared/policy/index.ts';
import type { Database } from '../../db/tables.ts';

/**
 * Whether all that is in a document was written by this person or, for somebody of the family, by the family: each run of a
 * document belongs to a client id, and each client id to an account. What the server wrote (a share, a document begun
 * anew) may be anybody's, and so isn't theirs. RI11.
 */
export async function writtenByMine(
  db: Kysely<Database>,
  of: { document: string; epoch: number; facts: SituationFacts; me: MemberFacts },
): Promise<boolean> {
  const { facts, me } = of;
  const rows = await db
    .selectFrom('client_bindings')
    .select('account_id')
    .distinct()
    .where('document', '=', of.document)
    .where('epoch', '=', of.epoch)
    .execute();
  const mine = facts.members.filter(({ sector }) => me.sector === 'family' && sector === 'family');
  const accounts = new Set([me.accountId, ...mine.map(({ accountId }) => accountId)]);
  return rows.every(({ account_id }) => accounts.has(account_id));
}
