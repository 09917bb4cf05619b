import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { SQLITE_PRAGMAS } from './sqlitePragmas.ts';

/** Prepared statements kept: our queries are few and repeat; generated `in (…)` lists of odd lengths fall out first. */
const STATEMENTS_KEPT = 300;

/**
 * `node:sqlite` in the shape that Kysely's own SQLite dialect expects.
 *
 * WAL with `synchronous=FULL`: a commit is on disk when it returns. Transactions begin `immediate`, because a
 * deferred one that reads and then writes fails at once when another process wrote in between.
 */
export function sqliteDatabase(file: string): SqliteDatabase {
  const database = new DatabaseSync(file);
  database.exec(SQLITE_PRAGMAS);
  const statements = new Map<string, SqliteStatement>();

  function prepare(sql: string): SqliteStatement {
    const known = statements.get(sql);
    if (known) {
      statements.delete(sql);
      statements.set(sql, known);
      return known;
    }
    const fresh = asKyselyStatement(database.prepare(sql === 'begin' ? 'begin immediate' : sql));
    statements.set(sql, fresh);
    if (statements.size > STATEMENTS_KEPT) {
      const [oldest] = statements.keys();
      if (oldest !== undefined) statements.delete(oldest);
    }
    return fresh;
  }

  return {
    prepare,
    close() {
      statements.clear();
      if (database.isOpen) database.close();
    },
  };
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
