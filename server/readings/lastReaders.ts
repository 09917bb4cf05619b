import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';

/** When each of these people last opened anything of these compartments; who never did isn't in it. */
export async function lastReaders(
  db: Kysely<Database>,
  of: { situationId: string; compartmentIds: readonly string[]; accountIds: readonly string[] },
): Promise<{ accountId: string; compartmentId: string; lastAt: number }[]> {
  if (of.compartmentIds.length === 0 || of.accountIds.length === 0) return [];
  const rows = await db
    .selectFrom('readings')
    .select(['account_id as accountId', 'compartment_id as compartmentId'])
    .select((eb) => eb.fn.max('last_at').as('lastAt'))
    .where('situation_id', '=', of.situationId)
    .where('compartment_id', 'in', [...of.compartmentIds])
    .where('account_id', 'in', [...of.accountIds])
    .groupBy(['account_id', 'compartment_id'])
    .orderBy('compartment_id')
    .orderBy('account_id')
    .execute();
  return rows.map((row) => ({ ...row, lastAt: Number(row.lastAt) }));
}
