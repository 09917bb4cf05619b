import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';

/** The rules in force in a situation; undefined where it has none. CH1. */
export async function newestVersion(db: Kysely<Database>, situationId: string) {
  return await db
    .selectFrom('charter_versions')
    .select(['id', 'version'])
    .where('situation_id', '=', situationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}
