import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../columnTypes.ts';
import type { Database } from '../tables.ts';

/** What withdrawals did, letters that depend on access, and records found by their own id. */
export async function up(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('withdrawal_cuts')
    .addColumn('withdrawal_id', 'text', (c) => c.notNull())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('member_id', 'text', (c) => c.notNull())
    .addColumn('compartment_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('withdrawal_cuts_key', ['withdrawal_id', 'member_id', 'compartment_id'])
    .execute();
  await db.schema
    .createTable('purges')
    .addColumn('withdrawal_id', 'text', (c) => c.notNull())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('member_id', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', types.integer)
    .addPrimaryKeyConstraint('purges_key', ['withdrawal_id', 'session_id', 'document'])
    .execute();
  await db.schema.createIndex('purges_of_session').on('purges').columns(['session_id', 'document']).execute();
  await db.schema.createIndex('ledger_by_record').on('ledger_entries').column('record_id').execute();
  await db.schema.alterTable('outbox').addColumn('only_if', 'text').execute();
}
