import { randomBytes } from 'node:crypto';
import type { Store } from '#server/db/connect.ts';
import { unwrapKey, wrapKey } from '#server/db/wrappedKey.ts';

export interface CompartmentKeys {
  /** The compartment's key, made at the first asking. Throws when it was wrapped by another master key. */
  keyOf(compartmentId: string): Promise<Uint8Array>;
  /** Destroys the key: nothing that was sealed with it can be read again, backups of the documents included. SY44. */
  destroy(compartmentId: string): Promise<void>;
}

const KEY_BYTES = 32;
const KEPT = 1_000;
const INSERT_KEY =
  'insert into compartment_keys (compartment_id, wrapped_key) values (?, ?) on conflict do nothing';

/** One random key per compartment, kept in the store wrapped by the master key. SY40. */
export function compartmentKeys(of: {
  store: Pick<Store, 'db' | 'writer'>;
  master: Uint8Array;
}): CompartmentKeys {
  const { store, master } = of;
  const { db, writer } = store;
  const known = new Map<string, Uint8Array>();

  async function read(compartmentId: string): Promise<Uint8Array | null> {
    const row = await db
      .selectFrom('compartment_keys')
      .select('wrapped_key')
      .where('compartment_id', '=', compartmentId)
      .executeTakeFirst();
    return row ? unwrapKey(master, row.wrapped_key, compartmentId) : null;
  }

  async function make(compartmentId: string): Promise<Uint8Array> {
    const wrapped = wrapKey(master, randomBytes(KEY_BYTES), compartmentId);
    await writer.write([{ sql: INSERT_KEY, rows: [[compartmentId, wrapped]] }]);
    const kept = await read(compartmentId);
    if (kept === null) throw new Error('a compartment key was destroyed while it was made');
    return kept;
  }

  return {
    async keyOf(compartmentId) {
      const cached = known.get(compartmentId);
      if (cached) return cached;
      const key = (await read(compartmentId)) ?? (await make(compartmentId));
      if (known.size >= KEPT) known.clear();
      known.set(compartmentId, key);
      return key;
    },

    async destroy(compartmentId) {
      known.delete(compartmentId);
      await writer.write([
        { sql: 'delete from compartment_keys where compartment_id = ?', rows: [[compartmentId]] },
      ]);
    },
  };
}
