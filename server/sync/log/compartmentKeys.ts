import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Store } from '#server/db/connect.ts';

export interface CompartmentKeys {
  /** The compartment's key, made at the first asking. Throws when it was wrapped by another master key. */
  keyOf(compartmentId: string): Promise<Uint8Array>;
  /** Destroys the key: nothing that was sealed with it can be read again, backups of the documents included. SY44. */
  destroy(compartmentId: string): Promise<void>;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
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
    return row ? unwrap({ master, compartmentId, wrapped: row.wrapped_key }) : null;
  }

  async function make(compartmentId: string): Promise<Uint8Array> {
    const wrapped = wrap({ master, compartmentId, key: randomBytes(KEY_BYTES) });
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

function wrap(of: { master: Uint8Array; compartmentId: string; key: Uint8Array }): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, of.master, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(of.compartmentId));
  return Buffer.concat([nonce, cipher.update(of.key), cipher.final(), cipher.getAuthTag()]);
}

function unwrap(of: { master: Uint8Array; compartmentId: string; wrapped: Uint8Array }): Uint8Array {
  const bytes = Buffer.from(of.wrapped);
  const decipher = createDecipheriv(CIPHER, of.master, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(of.compartmentId));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  const body = bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}
