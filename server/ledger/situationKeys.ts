import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { unwrapKey, wrapKey } from '../db/wrappedKey.ts';

const KEY_BYTES = 32;

/** One random key per situation for what its ledger says, wrapped by the master key. Nothing is cached: a transaction may fail. */
export function situationKeys(master: Uint8Array) {
  /** null where there is none (any more). Throws when it was wrapped by another master key. */
  async function find(db: Kysely<Database>, situationId: string): Promise<Uint8Array | null> {
    const row = await db
      .selectFrom('situation_keys')
      .select('wrapped_key')
      .where('situation_id', '=', situationId)
      .executeTakeFirst();
    return row ? unwrapKey(master, row.wrapped_key, boundTo(situationId)) : null;
  }

  return {
    find,

    async make(trx: Kysely<Database>, situationId: string): Promise<Uint8Array> {
      const known = await find(trx, situationId);
      if (known) return known;
      const key = randomBytes(KEY_BYTES);
      const wrapped = wrapKey(master, key, boundTo(situationId));
      await trx
        .insertInto('situation_keys')
        .values({ situation_id: situationId, wrapped_key: wrapped })
        .execute();
      return key;
    },

    async destroy(trx: Kysely<Database>, situationId: string): Promise<void> {
      await trx.deleteFrom('situation_keys').where('situation_id', '=', situationId).execute();
    },
  };
}

function boundTo(situationId: string): string {
  return `situation\n${situationId}`;
}
