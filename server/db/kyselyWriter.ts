import { CompiledQuery, type Kysely } from 'kysely';
import type { BatchStatement, BatchWriter } from './batchWriter.ts';
import type { Database } from './tables.ts';

/** {@link BatchWriter} on PostgreSQL: an insert of many rows becomes one statement. */
export function kyselyWriter(db: Kysely<Database>): BatchWriter {
  return {
    start: () => undefined,

    async write(statements) {
      const [only] = statements;
      // One statement is a transaction of its own: two round trips less.
      if (only !== undefined && statements.length === 1 && only.rows.length > 0) return [await run(db, only)];
      return db.transaction().execute(async (trx) => {
        const changes: number[] = [];
        for (const statement of statements) changes.push(await run(trx, statement));
        return changes;
      });
    },

    close: () => Promise.resolve(),
  };
}

async function run(db: Kysely<Database>, { sql, rows }: BatchStatement): Promise<number> {
  const group = /values (\((?:\?(?:, )?)+\))/.exec(sql)?.[1];
  const batches =
    group === undefined
      ? rows.map((row) => ({ text: sql, values: row }))
      : [{ text: sql.replace(group, Array(rows.length).fill(group).join(', ')), values: rows.flat() }];
  let changed = 0;
  for (const { text, values } of rows.length > 0 ? batches : []) {
    const query = CompiledQuery.raw(numbered(text), [...values]);
    changed += Number((await db.executeQuery(query)).numAffectedRows ?? 0);
  }
  return changed;
}

/** `?, ?` → `$1, $2` */
function numbered(sql: string): string {
  let number = 0;
  return sql.replace(/\?/g, () => {
    number += 1;
    return `$${number}`;
  });
}
