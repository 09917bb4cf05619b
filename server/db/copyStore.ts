import { sql } from 'kysely';
import type { Store } from './connect.ts';

/** Writes the SQLite store as it is at this moment into one new file, while others go on writing. */
export async function copyStore(store: Store, file: string): Promise<void> {
  if (store.engine !== 'sqlite') throw new Error('this copies SQLite; PostgreSQL has pg_dump');
  await sql`vacuum into ${file}`.execute(store.db);
}
