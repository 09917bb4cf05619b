import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../columnTypes.ts';
import type { Database } from '../tables.ts';

/** The rules of a table and who accepted them, what left as a file, and requests about one's data. */
export async function up(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('charter_versions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .addUniqueConstraint('one_charter_version', ['situation_id', 'version'])
    .execute();
  await db.schema
    .createTable('charter_acceptances')
    .addColumn('version_id', 'text', (c) => c.notNull().references('charter_versions.id').onDelete('cascade'))
    .addColumn('member_id', 'text', (c) => c.notNull().references('members.id').onDelete('cascade'))
    .addColumn('at', types.integer, (c) => c.notNull())
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text')
    .addPrimaryKeyConstraint('charter_acceptances_key', ['version_id', 'member_id'])
    .execute();
  await db.schema
    .createTable('exports')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('compartment_id', 'text', (c) => c.notNull())
    .addColumn('note_id', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('member_id', 'text', (c) => c.notNull())
    .addColumn('at', types.integer, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('exports_of_compartment')
    .on('exports')
    .columns(['situation_id', 'compartment_id'])
    .execute();
  await db.schema
    .createTable('rights_requests')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('for_whom', 'text', (c) => c.notNull())
    .addColumn('compartment_id', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('asked_by', 'text', (c) => c.notNull())
    .addColumn('asked_at', types.integer, (c) => c.notNull())
    .addColumn('due_at', types.integer, (c) => c.notNull())
    .addColumn('words', types.bytes, (c) => c.notNull())
    .addColumn('extended_at', types.integer)
    .addColumn('extension_words', types.bytes)
    .addColumn('answered_at', types.integer)
    .addColumn('answered_by', 'text')
    .addColumn('outcome', 'text')
    .addColumn('answer_words', types.bytes)
    .addColumn('reminders', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('requests_of_situation')
    .on('rights_requests')
    .columns(['situation_id', 'asked_at'])
    .execute();
}
