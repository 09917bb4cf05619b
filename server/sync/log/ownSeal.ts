import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '#server/db/tables.ts';
import { unwrapKey, wrapKey } from '#server/db/wrappedKey.ts';
import type { CompartmentKeys } from './compartmentKeys.ts';
import { type SealedAs, seal } from './seal.ts';

/** What has a key of its own, and what that key is called. */
export interface OwnKey {
  keyName: string;
  compartmentId: string;
}

/** Goes into `document_keys` in the same transaction as what it opens. */
export interface OwnKeyRow {
  document: string;
  compartment_id: string;
  wrapped_key: Uint8Array;
}

const KEY_BYTES = 32;

/**
 * Seals what lies beside the documents, each with a fresh key under its compartment's: to destroy the one is to destroy
 * the other, in every copy of the data.
 */
export function ownSeal(keys: Pick<CompartmentKeys, 'keyOf'>) {
  return {
    /** Parts of one thing share its key, each bound to its place. */
    async seal<P extends Record<string, readonly [plain: Uint8Array, bound: SealedAs]>>(
      { keyName, compartmentId }: OwnKey,
      parts: P,
    ): Promise<{ [K in keyof P]: Uint8Array } & { key: OwnKeyRow }> {
      const above = await keys.keyOf(compartmentId);
      const key = randomBytes(KEY_BYTES);
      const sealer = seal(key);
      const sealed = Object.fromEntries(
        Object.entries(parts).map(([part, [plain, bound]]) => [part, sealer.seal(plain, bound)]),
      ) as { [K in keyof P]: Uint8Array };
      const wrapped_key = wrapKey(above, key, keyName);
      return { ...sealed, key: { document: keyName, compartment_id: compartmentId, wrapped_key } };
    },

    /** What was sealed, or null: its key is gone, or it was sealed under another. */
    async open(
      db: Kysely<Database>,
      { keyName, compartmentId }: OwnKey,
      [sealed, bound]: readonly [sealed: Uint8Array, bound: SealedAs],
    ): Promise<Uint8Array | null> {
      const row = await db
        .selectFrom('document_keys')
        .select('wrapped_key')
        .where('document', '=', keyName)
        .executeTakeFirst();
      if (!row) return null;
      // Outside: a key that can't be fetched now isn't gone.
      const above = await keys.keyOf(compartmentId);
      try {
        return seal(unwrapKey(above, row.wrapped_key, keyName)).open(sealed, bound);
      } catch {
        return null; // of a compartment that has begun again under another key
      }
    },
  };
}
