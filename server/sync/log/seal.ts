import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** What sealed bytes are bound to: moved to another document, epoch or place in the log, they don't open. */
export interface SealedAs {
  document: string;
  epoch: number;
  seq: number;
  as: 'update' | 'snapshot';
}

export interface Seal {
  seal(plain: Uint8Array, bound: SealedAs): Uint8Array;
  /** Throws when the bytes were changed, moved, or sealed with another compartment's key. */
  open(sealed: Uint8Array, bound: SealedAs): Uint8Array;
}

const VERSION = 1;
const SALT_BYTES = 16;
const COUNTER_BYTES = 6;
const HEAD_BYTES = 1 + SALT_BYTES + COUNTER_BYTES;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const CIPHER = 'aes-256-gcm';

/**
 * Seals a document's updates and snapshots with a key derived from its compartment's.
 *
 * A nonce is never used twice: each Seal draws a 128-bit salt, derives its own key from it, and counts from 0. A
 * process that died between encrypting and committing therefore cannot make the next one repeat a nonce. SY41, SY42.
 * Layout: version (1), salt (16), counter (6), ciphertext, tag (16).
 */
export function seal(compartmentKey: Uint8Array): Seal {
  const salt = randomBytes(SALT_BYTES);
  const keys = new Map<string, KeyObject>();
  const ownKey = derive(compartmentKey, salt);
  let counter = 0;

  return {
    seal(plain, bound) {
      const sealed = Buffer.allocUnsafe(HEAD_BYTES + plain.length + TAG_BYTES);
      sealed[0] = VERSION;
      salt.copy(sealed, 1);
      sealed.writeUIntBE(counter, 1 + SALT_BYTES, COUNTER_BYTES);
      counter += 1;
      const cipher = createCipheriv(CIPHER, ownKey, nonceOf(sealed), { authTagLength: TAG_BYTES });
      cipher.setAAD(boundTo(bound));
      sealed.set(cipher.update(plain), HEAD_BYTES);
      cipher.final();
      sealed.set(cipher.getAuthTag(), HEAD_BYTES + plain.length);
      return sealed;
    },

    open(sealed, bound) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
      if (bytes.length < HEAD_BYTES + TAG_BYTES || bytes[0] !== VERSION) throw new Error('not sealed bytes');
      const saltOf = bytes.subarray(1, 1 + SALT_BYTES);
      const name = saltOf.toString('latin1');
      const key = keys.get(name) ?? derive(compartmentKey, saltOf);
      keys.set(name, key);
      const decipher = createDecipheriv(CIPHER, key, nonceOf(bytes), { authTagLength: TAG_BYTES });
      decipher.setAAD(boundTo(bound));
      decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
      const body = bytes.subarray(HEAD_BYTES, bytes.length - TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}

function derive(key: Uint8Array, salt: Uint8Array): KeyObject {
  return createSecretKey(new Uint8Array(hkdfSync('sha256', key, salt, 'maillage document', 32)));
}

function nonceOf(head: Buffer): Uint8Array {
  const nonce = Buffer.alloc(NONCE_BYTES);
  head.copy(nonce, NONCE_BYTES - COUNTER_BYTES, 1 + SALT_BYTES, HEAD_BYTES);
  return nonce;
}

function boundTo({ document, epoch, seq, as }: SealedAs): Uint8Array {
  return Buffer.from(`${as}\n${document}\n${epoch}\n${seq}`);
}
