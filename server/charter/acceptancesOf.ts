import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';

/** Who accepted a version of the rules, first things first. */
export async function acceptancesOf(db: Kysely<Database>, versionId: string) {
  return await db
    .selectFrom('charter_acceptances')
    .selectAll()
    .where('version_id', '=', versionId)
    .orderBy('at')
    .orderBy('member_id')
    .execute();
}
