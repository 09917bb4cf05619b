import type { Kysely } from 'kysely';
import type { Database } from '../tables.ts';

/** Why a legal hold was lifted. */
export async function up(db: Kysely<Database>): Promise<void> {
  await db.schema.alterTable('legal_holds').addColumn('lift_reason', 'text').execute();
}
