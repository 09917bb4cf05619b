import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../columnTypes.ts';
import type { Database } from '../tables.ts';

/** Who opened what; the head of the log of acts; keys of documents; what was erased, held, and kept how long. */
export async function up(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await readings(db, types);
  await auditHead(db, types);
  await erasure(db, types);
}

async function readings(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('readings')
    .addColumn('situation_id', 'text', (c) => c.notNull())
    .addColumn('compartment_id', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('first_at', types.integer, (c) => c.notNull())
    .addColumn('last_at', types.integer, (c) => c.notNull())
    .addColumn('times', types.integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('readings_key', ['document', 'account_id', 'day'])
    .execute();
  await db.schema
    .createIndex('readings_of_situation')
    .on('readings')
    .columns(['situation_id', 'day'])
    .execute();
  await db.schema.createIndex('readings_of_compartment').on('readings').column('compartment_id').execute();
}

/** Starts from the acts that are there. */
async function auditHead(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('seq', types.integer, (c) => c.notNull())
    .addColumn('acts', types.integer, (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
  const last = await db
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return;
  const { acts } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.countAll<number>().as('acts'))
    .executeTakeFirstOrThrow();
  await db
    .insertInto('audit_head')
    .values({ id: 1, ...last, acts: Number(acts) })
    .execute();
}

async function erasure(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('document_keys')
    .addColumn('document', 'text', (c) => c.primaryKey())
    .addColumn('compartment_id', 'text', (c) => c.notNull())
    .addColumn('wrapped_key', types.bytes, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('erasures')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('what_id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text')
    .addColumn('documents', 'text', (c) => c.notNull())
    .addColumn('begun_at', types.integer, (c) => c.notNull())
    .addColumn('done_at', types.integer)
    .addColumn('entry_id', 'text')
    .execute();
  await db.schema
    .createTable('legal_holds')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation_id', 'text', (c) => c.notNull())
    .addColumn('reference', 'text', (c) => c.notNull())
    .addColumn('set_by', 'text')
    .addColumn('set_at', types.integer, (c) => c.notNull())
    .addColumn('lifted_by', 'text')
    .addColumn('lifted_at', types.integer)
    .execute();
  await db.schema
    .createTable('retention')
    .addColumn('situation_id', 'text', (c) => c.primaryKey())
    .addColumn('warned_at', types.integer)
    .addColumn('archived_at', types.integer)
    .addColumn('anonymised_at', types.integer)
    .execute();
}
