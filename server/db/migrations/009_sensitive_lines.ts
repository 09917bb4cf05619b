import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../columnTypes.ts';
import type { Database } from '../tables.ts';

/** Whether lines that accuse somebody may be drawn: since when, by whom, and why. Not, while there is no date. */
export async function up(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema.alterTable('situations').addColumn('sensitive_lines_at', types.integer).execute();
  await db.schema.alterTable('situations').addColumn('sensitive_lines_by', 'text').execute();
  await db.schema.alterTable('situations').addColumn('sensitive_lines_reason', 'text').execute();
}
