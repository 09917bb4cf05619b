import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../columnTypes.ts';
import type { Database } from '../tables.ts';

/** Accounts, sign-in, situations, members, compartments, notes, acronyms, outbox, audit. */
export async function up(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await accounts(db, types);
  await signIn(db, types);
  await situations(db, types);
  await journals(db, types);
}

async function accounts(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('accounts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('email_verified', types.authBoolean, (c) => c.notNull())
    .addColumn('image', 'text')
    .addColumn('created_at', types.authDate, (c) => c.notNull())
    .addColumn('updated_at', types.authDate, (c) => c.notNull())
    .addColumn('can_create_situations', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('closed_at', types.integer)
    .execute();
  await db.schema
    .createTable('sign_in_sessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .addColumn('expires_at', types.authDate, (c) => c.notNull())
    .addColumn('ip_address', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('created_at', types.authDate, (c) => c.notNull())
    .addColumn('updated_at', types.authDate, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sessions_of_account').on('sign_in_sessions').column('account_id').execute();
  await db.schema
    .createTable('credentials')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('provider_id', 'text', (c) => c.notNull())
    .addColumn('provider_account_id', 'text', (c) => c.notNull())
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', types.authDate)
    .addColumn('refresh_token_expires_at', types.authDate)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('created_at', types.authDate, (c) => c.notNull())
    .addColumn('updated_at', types.authDate, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('verifications')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('identifier', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('expires_at', types.authDate, (c) => c.notNull())
    .addColumn('created_at', types.authDate, (c) => c.notNull())
    .addColumn('updated_at', types.authDate, (c) => c.notNull())
    .execute();
}

async function signIn(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('sign_in_codes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('asking_hash', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.references('accounts.id').onDelete('cascade'))
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .addColumn('expires_at', types.integer, (c) => c.notNull())
    .addColumn('used_at', types.integer)
    .execute();
  await db.schema.createIndex('codes_by_asking').on('sign_in_codes').column('asking_hash').execute();
  await db.schema
    .createTable('sign_in_links')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('member_id', 'text')
    .addColumn('mailed', 'integer', (c) => c.notNull())
    .addColumn('account_existed', 'integer', (c) => c.notNull())
    .addColumn('created_by', 'text')
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .addColumn('expires_at', types.integer, (c) => c.notNull())
    .addColumn('used_at', types.integer)
    .execute();
  await db.schema.createIndex('links_of_member').on('sign_in_links').column('member_id').execute();
}

async function situations(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('situations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('archived_at', types.integer)
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .addColumn('access_version', types.integer, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('members')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('sector', 'text', (c) => c.notNull())
    .addColumn('function', 'text', (c) => c.notNull())
    .addColumn('organization', 'text', (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .addColumn('joined_at', types.integer)
    .addColumn('removed_at', types.integer)
    .addUniqueConstraint('one_membership', ['situation_id', 'account_id'])
    .execute();
  await db.schema.createIndex('members_of_account').on('members').column('account_id').execute();
  await db.schema
    .createTable('compartments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('audience', 'text', (c) => c.notNull())
    .addColumn('owner_member_id', 'text')
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .addColumn('archived_at', types.integer)
    .execute();
  await db.schema
    .createIndex('compartments_of_situation')
    .on('compartments')
    .column('situation_id')
    .execute();
  await db.schema
    .createTable('notes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('compartment_id', 'text', (c) => c.notNull().references('compartments.id').onDelete('cascade'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('notes_of_compartment').on('notes').column('compartment_id').execute();
  await db.schema
    .createTable('acronyms')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull().references('situations.id').onDelete('cascade'))
    .addColumn('acronym', 'text', (c) => c.notNull())
    .addColumn('meaning', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .execute();
}

async function journals(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .addColumn('next_at', types.integer, (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('done_at', types.integer)
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('seq', types.sequence)
    .addColumn('at', types.integer, (c) => c.notNull())
    .addColumn('account_id', 'text')
    .addColumn('verb', 'text', (c) => c.notNull())
    .addColumn('resource', 'text', (c) => c.notNull())
    .addColumn('resource_id', 'text')
    .addColumn('situation_id', 'text')
    .addColumn('previous_hash', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
}
