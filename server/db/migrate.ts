import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { type ColumnTypes, columnTypes } from './columnTypes.ts';
import type { Store } from './connect.ts';
import type { Database } from './tables.ts';

export interface Migration {
  up(db: Kysely<Database>, types: ColumnTypes): Promise<void>;
}

const FOLDER = join(import.meta.dirname, 'migrations');
const FILE = /^(\d{3}_\w+)\.ts$/;

/** Any number, the same on every node: one node migrates at a time (PostgreSQL). */
const LOCK = 4_071_789;

/**
 * Brings the store to the newest schema, forward only: each `migrations/NNN_name.ts` runs once, in its own
 * transaction. A failed one throws, and the server must not start on it.
 * @returns the names of the migrations that ran now
 */
export async function migrate(store: Store): Promise<string[]> {
  const { db, engine } = store;
  const files = (await readdir(FOLDER)).flatMap((file) => FILE.exec(file)?.[1] ?? []).sort();
  await db.schema
    .createTable('schema_migrations')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('at', columnTypes(engine).integer, (column) => column.notNull())
    .execute();
  const ran: string[] = [];
  for (const name of files) {
    const { up } = (await import(join(FOLDER, `${name}.ts`))) as Migration;
    const isNew = await db.transaction().execute(async (trx) => {
      if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
      const done = await trx
        .selectFrom('schema_migrations')
        .select('name')
        .where('name', '=', name)
        .executeTakeFirst();
      if (done) return false;
      await up(trx, columnTypes(engine));
      await trx.insertInto('schema_migrations').values({ name, at: Date.now() }).execute();
      return true;
    });
    if (isNew) ran.push(name);
  }
  return ran;
}
