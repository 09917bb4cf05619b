import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../columnTypes.ts';
import type { Database } from '../tables.ts';

/** Pictures that lie on a compartment's map, each sealed with a key of its own. */
export async function up(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('board_pictures')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('compartment_id', 'text', (c) => c.notNull().references('compartments.id').onDelete('cascade'))
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('added_at', types.integer, (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull())
    .addColumn('unused_since', types.integer)
    .addColumn('content', types.bytes, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('board_pictures_of_compartment')
    .on('board_pictures')
    .column('compartment_id')
    .execute();
}
