import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { ColumnTypes } from '../columnTypes.ts';
import type { Database } from '../tables.ts';

/** Documents, their encrypted updates and snapshots, who owns which Yjs client id, and the wrapped keys. */
export async function up(db: Kysely<Database>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('documents')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('compartment_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('epoch', types.integer, (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('documents_of_compartment').on('documents').column('compartment_id').execute();
  // One tree instead of a table and its index: a commit writes half as many pages.
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  for (const table of ['document_updates', 'document_snapshots'])
    await db.schema
      .createTable(table)
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('epoch', types.integer, (c) => c.notNull())
      .addColumn('seq', types.integer, (c) => c.notNull())
      .addColumn('bytes', types.bytes, (c) => c.notNull())
      .addColumn('at', types.integer, (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, ['document', 'epoch', 'seq'])
      .$call((made) => (isSqlite && table === 'document_updates' ? made.modifyEnd(sql`without rowid`) : made))
      .execute();
  await db.schema
    .createTable('client_bindings')
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('epoch', types.integer, (c) => c.notNull())
    .addColumn('client_id', types.integer, (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('client_bindings_key', ['document', 'epoch', 'client_id'])
    .execute();
  await db.schema
    .createTable('compartment_keys')
    .addColumn('compartment_id', 'text', (c) => c.primaryKey())
    .addColumn('wrapped_key', types.bytes, (c) => c.notNull())
    .execute();
}
