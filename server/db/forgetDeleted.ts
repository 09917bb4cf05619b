import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Store } from './connect.ts';

const TRIES = 20;
const PAUSE_MS = 50;
const BUSY_TIMEOUT_MS = 20;

/**
 * Lets what was deleted go from the files too. SQLite writes over deleted rows by itself (`secure_delete`); its journal
 * beside the store still holds them until it is cut. PostgreSQL keeps them until they are vacuumed.
 * @returns false when somebody was reading all the time: try again later
 */
export async function forgetDeleted({ db, engine }: Store): Promise<boolean> {
  if (engine === 'postgres') {
    await sql`vacuum compartments, notes, acronyms, situations, members, readings, compartment_keys, document_keys,
      document_updates, document_snapshots, board_snapshots, board_pictures, client_bindings, documents`.execute(
      db,
    );
    return true;
  }
  const { rows } = await sql<{ file: string }>`pragma database_list`.execute(db);
  const file = rows[0]?.file ?? '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (cutJournal(file)) return true;
    await wait(PAUSE_MS);
  }
  return false;
}

/** On a connection of its own: the others wait for seconds where somebody reads, and the whole server with them. */
function cutJournal(file: string): boolean {
  const database = new DatabaseSync(file);
  try {
    database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return database.prepare('pragma wal_checkpoint(truncate)').get()?.['busy'] === 0;
  } finally {
    database.close();
  }
}
