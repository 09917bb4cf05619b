import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../columnTypes.ts';
import type { Database } from '../tables.ts';

/** The map of a compartment as it was on a day, one row a compartment, sealed with a key of its own. */
export async function up(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('board_snapshots')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('compartment_id', 'text', (c) => c.notNull().references('compartments.id').onDelete('cascade'))
    .addColumn('held_on', 'text', (c) => c.notNull())
    .addColumn('taken_at', types.integer, (c) => c.notNull())
    .addColumn('taken_by', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', types.bytes, (c) => c.notNull())
    .addColumn('content', types.bytes, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('board_snapshots_of_situation')
    .on('board_snapshots')
    .columns(['situation_id', 'taken_at'])
    .execute();
  await db.schema
    .createIndex('board_snapshots_of_compartment')
    .on('board_snapshots')
    .column('compartment_id')
    .execute();
}
