import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { type BatchMessage, unpackBatch } from './batchMessage.ts';
import type { BatchStatement } from './batchWriter.ts';
import { SQLITE_PRAGMAS } from './sqlitePragmas.ts';
import type { SqliteWriterAnswer } from './sqliteWriter.ts';

/** The writing thread: opens the database when it is first asked, and again after a failure that left it unusable. */
const { file } = workerData as { file: string };
const prepared = new Map<string, StatementSync>();
let database: DatabaseSync | null = null;

/** Each SQL text is told once, and then called by its number. */
const texts: string[] = [];

parentPort?.on('message', (message: string | BatchMessage) => {
  if (typeof message === 'string') {
    texts.push(message);
    return;
  }
  const { id, statements } = unpackBatch(message, (number) => texts[number] ?? '');
  let answer: SqliteWriterAnswer;
  try {
    answer = [id, ...write(statements)];
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});

function write(statements: readonly BatchStatement[]): number[] {
  database ??= open();
  const [only] = statements;
  const [row] = only?.rows ?? [];
  // One row is a transaction of its own.
  if (only && row && statements.length === 1 && only.rows.length === 1)
    return [Number(prepare(only.sql).run(...row).changes)];
  prepare('begin immediate').run();
  try {
    const changes = statements.map(({ sql, rows }) => {
      const statement = prepare(sql);
      let changed = 0;
      for (const row of rows) changed += Number(statement.run(...row).changes);
      return changed;
    });
    prepare('commit').run();
    return changes;
  } catch (error) {
    // After a failed commit (disk full) SQLite may have rolled back by itself already.
    if (database?.isTransaction) prepare('rollback').run();
    throw error;
  }
}

function open(): DatabaseSync {
  const opened = new DatabaseSync(file);
  opened.exec(SQLITE_PRAGMAS);
  return opened;
}

function prepare(sql: string): StatementSync {
  const known = prepared.get(sql);
  if (known) return known;
  if (database === null) throw new Error('the database is not open');
  const fresh = database.prepare(sql);
  prepared.set(sql, fresh);
  return fresh;
}
