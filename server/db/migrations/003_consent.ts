import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../columnTypes.ts';
import type { Database } from '../tables.ts';

export async function up(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await people(db, types);
  await ledger(db, types);
  await bases(db, types);
}

/** Who was of the family had the rights of a holder until now, and keeps them. */
async function people(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  for (const column of ['family_place', 'profession', 'care_team'])
    await db.schema.alterTable('members').addColumn(column, 'text').execute();
  await db.updateTable('members').set({ family_place: 'holder' }).where('sector', '=', 'family').execute();
  await db.schema
    .alterTable('situations')
    .addColumn('invitation', 'text', (c) => c.notNull().defaultTo('none'))
    .execute();
  await db.schema
    .alterTable('situations')
    .addColumn('child_discerning', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('situations').addColumn('last_contact_at', types.integer).execute();
}

async function ledger(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('ledger_entries')
    // Given by the ledger, without a gap: a number that a database gives is lost with its transaction.
    .addColumn('seq', types.integer, (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('situation_id', 'text', (c) => c.notNull())
    .addColumn('record_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('actor_account_id', 'text')
    .addColumn('at', types.integer, (c) => c.notNull())
    .addColumn('payload_hash', 'text', (c) => c.notNull())
    .addColumn('previous_hash', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('ledger_of_record')
    .on('ledger_entries')
    .columns(['situation_id', 'record_id'])
    .execute();
  await db.schema
    .createTable('ledger_payloads')
    .addColumn('entry_id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull())
    .addColumn('bytes', types.bytes, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('ledger_head')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('seq', types.integer, (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('signature', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('ledger_checkpoints')
    .addColumn('number', types.integer, (c) => c.primaryKey())
    .addColumn('seq', types.integer, (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('acts', types.integer, (c) => c.notNull())
    .addColumn('acts_hash', 'text', (c) => c.notNull())
    .addColumn('at', types.integer, (c) => c.notNull())
    .addColumn('signature', 'text', (c) => c.notNull())
    .addColumn('mailed_at', types.integer)
    .execute();
  await db.schema
    .createTable('situation_keys')
    .addColumn('situation_id', 'text', (c) => c.primaryKey())
    .addColumn('wrapped_key', types.bytes, (c) => c.notNull())
    .execute();
}

async function bases(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('bases')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('record_id', 'text', (c) => c.notNull())
    .addColumn('row_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('effect', 'text', (c) => c.notNull())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('compartment_id', 'text')
    .addColumn('member_id', 'text')
    .addColumn('sector', 'text')
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('from_at', types.integer, (c) => c.notNull())
    .addColumn('until_at', types.integer)
    .addColumn('decided_order', types.integer, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('bases_of_situation')
    .on('bases')
    .columns(['situation_id', 'record_id'])
    .execute();
}
