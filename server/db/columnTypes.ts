import { type RawBuilder, sql } from 'kysely';
import type { Engine } from './connect.ts';

/** The column types that the two databases name differently. */
export interface ColumnTypes {
  /** raw bytes: `Uint8Array` in and out */
  bytes: RawBuilder<unknown>;
  /** 64 bits: milliseconds since 1970, counters */
  integer: RawBuilder<unknown>;
  /** a date as better-auth writes it: ISO text on SQLite, timestamptz on PostgreSQL. Ours are `integer` milliseconds. */
  authDate: RawBuilder<unknown>;
  /** a boolean as better-auth writes it */
  authBoolean: RawBuilder<unknown>;
  /** a primary key that counts up by itself */
  sequence: RawBuilder<unknown>;
}

export function columnTypes(engine: Engine): ColumnTypes {
  return engine === 'sqlite'
    ? {
        bytes: sql`blob`,
        integer: sql`integer`,
        authDate: sql`text`,
        authBoolean: sql`integer`,
        sequence: sql`integer primary key autoincrement`,
      }
    : {
        bytes: sql`bytea`,
        integer: sql`bigint`,
        authDate: sql`timestamptz`,
        authBoolean: sql`boolean`,
        sequence: sql`bigint generated always as identity primary key`,
      };
}
