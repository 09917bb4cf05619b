import { randomBytes } from 'node:crypto';
import type { Store } from '#server/db/connect.ts';
import { unwrapKey, wrapKey } from '#server/db/wrappedKey.ts';

export interface CompartmentKeys {
  /** The compartment's key, made at the first asking. Throws when it was wrapped by another master key. */
  keyOf(compartmentId: string): Promise<Uint8Array>;
  /**
   * A note's own key, wrapped by its compartment's, made for a note that holds nothing yet. One that holds something and
   * has no key was sealed with its compartment's, before notes had their own. SY78.
   */
  noteKey(of: { document: string; compartmentId: string; isEmpty: boolean }): Promise<Uint8Array>;
  /** Destroys the key: nothing that was sealed with it can be read again, backups of the documents included. SY44. */
  destroy(compartmentId: string): Promise<void>;
  /** Destroys a note's own key. SY78. */
  destroyNote(document: string): Promise<void>;
}

const KEY_BYTES = 32;
const KEPT = 1_000;
const INSERT_KEY =
  'insert into compartment_keys (compartment_id, wrapped_key) values (?, ?) on conflict do nothing';
const INSERT_NOTE_KEY = `insert into document_keys (document, compartment_id, wrapped_key) values (?, ?, ?)
  on conflict do nothing`;

/** One random key per compartment, kept in the store wrapped by the master key, and under it one per note. SY40. */
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

  async function keyOf(compartmentId: string): Promise<Uint8Array> {
    const cached = known.get(compartmentId);
    if (cached) return cached;
    const key = (await read(compartmentId)) ?? (await make(compartmentId));
    if (known.size >= KEPT) known.clear();
    known.set(compartmentId, key);
    return key;
  }

  async function readNote(document: string, above: Uint8Array): Promise<Uint8Array | null> {
    const row = await db
      .selectFrom('document_keys')
      .select('wrapped_key')
      .where('document', '=', document)
      .executeTakeFirst();
    return row ? unwrapKey(above, row.wrapped_key, document) : null;
  }

  return {
    keyOf,

    async noteKey({ document, compartmentId, isEmpty }) {
      const above = await keyOf(compartmentId);
      const own = await readNote(document, above);
      if (own) return own;
      if (!isEmpty) return above;
      const wrapped = wrapKey(above, randomBytes(KEY_BYTES), document);
      await writer.write([{ sql: INSERT_NOTE_KEY, rows: [[document, compartmentId, wrapped]] }]);
      const kept = await readNote(document, above);
      if (kept === null) throw new Error('a note’s key was destroyed while it was made');
      return kept;
    },

    async destroy(compartmentId) {
      known.delete(compartmentId);
      await writer.write([
        { sql: 'delete from document_keys where compartment_id = ?', rows: [[compartmentId]] },
        { sql: 'delete from compartment_keys where compartment_id = ?', rows: [[compartmentId]] },
      ]);
    },

    async destroyNote(document) {
      await writer.write([{ sql: 'delete from document_keys where document = ?', rows: [[document]] }]);
    },
  };
}
