import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { situationKeys } from './situationKeys.ts';

/** Where a text belongs: put elsewhere, it doesn't open. */
interface Place {
  situationId: string;
  /** table, row and column, as in `rights_requests\n<id>\nwords` */
  boundTo: string;
}

export interface SituationSeal {
  /** Makes the situation's key where there is none: in the transaction that keeps the bytes. */
  seal(trx: Kysely<Database>, place: Place, text: string): Promise<Uint8Array>;
  /** null once the situation's proofs were destroyed. Throws when the bytes were changed or moved. */
  open(db: Kysely<Database>, place: Place, bytes: Uint8Array): Promise<string | null>;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals other texts of a situation than its ledger's under the same key: they go unreadable together. LE7. */
export function createSituationSeal({ master }: { master: Uint8Array }): SituationSeal {
  const keys = situationKeys(master);
  return {
    async seal(trx, place, text) {
      const nonce = randomBytes(NONCE_BYTES);
      const key = await keys.make(trx, place.situationId);
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(aadOf(place));
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },

    async open(db, place, sealed) {
      const key = await keys.find(db, place.situationId);
      if (key === null) return null;
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(aadOf(place));
      decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
      const body = bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
  };
}

function aadOf({ situationId, boundTo }: Place): Uint8Array {
  return Buffer.from(`situation text\n${situationId}\n${boundTo}`);
}
