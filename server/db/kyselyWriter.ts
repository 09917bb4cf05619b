import { CompiledQuery, type Kysely } from 'kysely';
import type { BatchWriter } from './batchWriter.ts';
import type { Database } from './tables.ts';

/** {@link BatchWriter} on PostgreSQL: `insert … values (?, ?)` becomes one statement for all rows. */
export function kyselyWriter(db: Kysely<Database>): BatchWriter {
  return {
    start: () => undefined,
    async write(statements) {
      const full = statements.filter(({ rows }) => rows.length > 0);
      const queries = full.map(({ sql, rows }) => CompiledQuery.raw(forRows(sql, rows.length), rows.flat()));
      const [only] = queries;
      const run = async (on: Kysely<Database>, query: CompiledQuery) =>
        Number((await on.executeQuery(query)).numAffectedRows ?? 0);
      // One statement is a transaction of its own: two round trips less.
      if (only !== undefined && queries.length === 1) return [await run(db, only)];
      return db.transaction().execute(async (trx) => {
        const changes: number[] = [];
        for (const query of queries) changes.push(await run(trx, query));
        return changes;
      });
    },
    close: () => Promise.resolve(),
  };
}

/** `values (?, ?)` → `values ($1, $2), ($3, $4), …` */
function forRows(sql: string, rows: number): string {
  const group = /\((?:\?(?:, )?)+\)/.exec(sql)?.[0];
  if (group === undefined) throw new Error('a batch statement without values');
  const each = group.split('?').length - 1;
  const groups = Array.from({ length: rows }, (_, row) => {
    const numbers = Array.from({ length: each }, (_, column) => `$${row * each + column + 1}`);
    return `(${numbers.join(', ')})`;
  });
  return sql.replace(group, groups.join(', '));
}
