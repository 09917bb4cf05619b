import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Store } from './connect.ts';

const TRIES = 20;
const PAUSE_MS = 50;

/**
 * Lets what was deleted go from the files too. SQLite writes over deleted rows by itself (`secure_delete`); its journal
 * beside the store still holds them until it is cut. PostgreSQL keeps them until they are vacuumed.
 * @returns false when somebody was reading all the time: try again later
 */
export async function forgetDeleted({ db, engine }: Store): Promise<boolean> {
  if (engine === 'postgres') {
    await sql`vacuum compartments, notes, acronyms, situations, members, readings, compartment_keys, document_keys,
      document_updates, document_snapshots, client_bindings, documents`.execute(db);
    return true;
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy === 0) return true;
    await wait(PAUSE_MS);
  }
  return false;
}
