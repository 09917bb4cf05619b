import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Engine } from '#server/db/connect.ts';
import type { Database } from '#server/db/tables.ts';

/** One changed bit of one column of one row, as an update. */
export interface Flip {
  name: string;
  apply(trx: Kysely<Database>): Promise<void>;
}

type Value = string | number | Uint8Array | null;

const INTEGER_BITS = 63;

/** Every single-bit change of a row that the database can hold. `bits`: which bits of each byte. */
export function flipsOf(of: {
  engine: Engine;
  table: string;
  key: string;
  row: Record<string, unknown>;
  bits: readonly number[];
}): Flip[] {
  const { engine, table, key, row, bits } = of;
  return Object.entries(row).flatMap(([column, value]) =>
    changes(engine, value as Value, bits).map(({ at, literal }) => ({
      name: `${table}.${column} of ${String(row[key])}, ${at}`,
      async apply(trx) {
        const [set, where] = [sql.ref(column), sql.ref(key)];
        await sql`update ${sql.table(table)} set ${set} = ${literal} where ${where} = ${row[key]}`.execute(
          trx,
        );
      },
    })),
  );
}

function changes(
  engine: Engine,
  value: Value,
  bits: readonly number[],
): { at: string; literal: RawBuilder<unknown> }[] {
  if (value === null) return [{ at: 'null', literal: sql.lit('') }];
  if (typeof value === 'number') {
    const all = Array.from({ length: INTEGER_BITS }, (_, bit) => bit);
    return all.map((bit) => ({
      at: `bit ${bit}`,
      literal: sql.raw(String(BigInt(value) ^ (1n << BigInt(bit)))),
    }));
  }
  const isText = typeof value === 'string';
  const bytes = Buffer.from(value as string);
  return [...bytes.keys()].flatMap((byte) =>
    bits.flatMap((bit) => {
      const changed = Buffer.from(bytes);
      changed[byte] = (changed[byte] ?? 0) ^ (1 << bit);
      const hex = changed.toString('hex');
      const at = `byte ${byte} bit ${bit}`;
      if (engine === 'sqlite')
        return [{ at, literal: sql.raw(isText ? `cast(x'${hex}' as text)` : `x'${hex}'`) }];
      if (!isText) return [{ at, literal: sql.raw(`decode('${hex}', 'hex')`) }];
      // PostgreSQL keeps no text that isn't one.
      const isStorable = changed[byte] !== 0 && changed[byte] < 0x80;
      return isStorable ? [{ at, literal: sql.raw(`convert_from(decode('${hex}', 'hex'), 'UTF8')`) }] : [];
    }),
  );
}
