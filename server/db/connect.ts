import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import type { BatchWriter } from './batchWriter.ts';
import { kyselyWriter } from './kyselyWriter.ts';
import { sqliteDatabase } from './sqliteDatabase.ts';
import { sqliteWriter } from './sqliteWriter.ts';
import type { Database } from './tables.ts';

export type Engine = 'sqlite' | 'postgres';

export interface Store {
  db: Kysely<Database>;
  engine: Engine;
  /** for the log of documents */
  writer: BatchWriter;
  close(): Promise<void>;
}

/** The embedded store, in the data folder. */
export const STORE_FILE = 'maillage.sqlite';

/** A statement that waits longer than this has a database that doesn't answer: the caller is told, and may retry. */
const STATEMENT_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 5_000;

const INT8_OID = 20;

/**
 * Opens the store: PostgreSQL when a `databaseUrl` is given, else `maillage.sqlite` in the data folder.
 * The first query fails if the database can't be reached; call {@link migrate} before anything else.
 */
export function connect({ databaseUrl, dataDir }: { databaseUrl?: string; dataDir: string }): Store {
  if (databaseUrl) return postgres(databaseUrl);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, STORE_FILE);
  // Ours alone from its first byte: SQLite gives the files beside it the same mode.
  closeSync(openSync(file, 'a', 0o600));
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: sqliteDatabase(file) }) });
  const writer = sqliteWriter(file);
  return { db, engine: 'sqlite', writer, close: () => writer.close().then(() => db.destroy()) };
}

function postgres(connectionString: string): Store {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS,
    types: {
      // Our bigints are milliseconds and counters, all below 2^53: numbers, as SQLite gives them.
      getTypeParser: (oid: number, format?: string) =>
        oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format as 'text'),
    },
  });
  // An idle connection that the server drops emits here; without a listener it would end the process.
  // The next query opens another one, and says so if it can't.
  pool.on('error', () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, engine: 'postgres', writer: kyselyWriter(db), close: () => db.destroy() };
}
