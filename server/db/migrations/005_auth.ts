import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../columnTypes.ts';
import type { Database } from '../tables.ts';

/** Sessions that their owner sees, passkeys, identity providers, the door of the room. */
export async function up(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await sessions(db, types);
  await passkeys(db, types);
  await providers(db, types);
  await room(db, types);
}

/** Sessions from before have no row here: they last to their absolute end and prove nothing fresh. */
async function sessions(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('session_facts')
    .addColumn('session_id', 'text', (c) =>
      c.primaryKey().references('sign_in_sessions.id').onDelete('cascade'),
    )
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('browser', 'text', (c) => c.notNull())
    .addColumn('system', 'text', (c) => c.notNull())
    .addColumn('seen_at', types.integer, (c) => c.notNull())
    .addColumn('proved_at', types.integer, (c) => c.notNull())
    .addColumn('idle_ms', types.integer)
    .execute();
}

async function passkeys(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('passkeys')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('credential_id', 'text', (c) => c.notNull().unique())
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('counter', types.integer, (c) => c.notNull())
    .addColumn('transports', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('backed_up', 'integer', (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .addColumn('last_used_at', types.integer)
    .execute();
  await db.schema.createIndex('passkeys_of_account').on('passkeys').column('account_id').execute();
  await db.schema
    .createTable('passkey_challenges')
    .addColumn('challenge_hash', 'text', (c) => c.primaryKey())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('bound_to', 'text', (c) => c.notNull())
    .addColumn('expires_at', types.integer, (c) => c.notNull())
    .execute();
}

async function providers(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createIndex('one_account_per_identity')
    .on('credentials')
    .columns(['provider_id', 'provider_account_id'])
    .unique()
    .execute();
  await db.schema
    .createTable('provider_attempts')
    .addColumn('state_hash', 'text', (c) => c.primaryKey())
    .addColumn('provider', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('bound_to', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.references('accounts.id').onDelete('cascade'))
    .addColumn('session_id', 'text')
    .addColumn('nonce', 'text', (c) => c.notNull())
    .addColumn('verifier', 'text', (c) => c.notNull())
    .addColumn('expires_at', types.integer, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('provider_claims')
    .addColumn('credential_id', 'text', (c) =>
      c.primaryKey().references('credentials.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('function', 'text', (c) => c.notNull())
    .addColumn('organization', 'text', (c) => c.notNull())
    .addColumn('profession', 'text')
    .addColumn('seen_at', types.integer, (c) => c.notNull())
    .execute();
}

async function room(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('room_doors')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('opened_by', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .addColumn('expires_at', types.integer, (c) => c.notNull())
    .addColumn('closed_at', types.integer)
    .execute();
  await db.schema.createIndex('doors_by_code').on('room_doors').column('code_hash').execute();
  await db.schema
    .createTable('room_visitors')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('door_id', 'text', (c) => c.notNull().references('room_doors.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('bound_to', 'text', (c) => c.notNull())
    .addColumn('knocked_at', types.integer, (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('member_id', 'text')
    .addColumn('decided_at', types.integer)
    .addColumn('entered_at', types.integer)
    .execute();
  await db.schema.createIndex('visitors_of_door').on('room_visitors').columns(['door_id', 'state']).execute();
}
