import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';

/** What left some compartments as files, copies or prints, oldest first. */
export async function exportsOf(
  db: Kysely<Database>,
  { situationId, compartmentIds }: { situationId: string; compartmentIds: readonly string[] },
) {
  if (compartmentIds.length === 0) return [];
  return await db
    .selectFrom('exports')
    .selectAll()
    .where('situation_id', '=', situationId)
    .where('compartment_id', 'in', compartmentIds)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
