import { type CipherKey, createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from './canonicalJson.ts';

export interface SealedPayload {
  bytes: Uint8Array;
  hash: string;
}

interface Bound {
  entryId: string;
  situationId: string;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const SALT_BYTES = 32;
const TAG_BYTES = 16;

/**
 * Seals what an entry says. Layout: nonce (12), salt (32) and canonical JSON encrypted, tag (16); bound to its entry and
 * situation. The hash covers salt and JSON: the salt is under seal with them, so that the hash of a short answer tells
 * nothing once the key is gone. LE4.
 */
export function sealPayload(key: Uint8Array, payload: unknown, bound: Bound): SealedPayload {
  const plain = Buffer.concat([randomBytes(SALT_BYTES), Buffer.from(canonicalJson(payload))]);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(bound));
  const bytes = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { bytes, hash: hashOf(plain) };
}

/** The JSON under seal. Throws when the bytes, what they are bound to, or their hash was changed. */
export function openPayload(key: CipherKey, sealed: SealedPayload, bound: Bound): string {
  const bytes = Buffer.from(sealed.bytes);
  if (bytes.length < NONCE_BYTES + SALT_BYTES + TAG_BYTES) throw new Error('not a sealed payload');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(bound));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  const body = bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES);
  const plain = Buffer.concat([decipher.update(body), decipher.final()]);
  if (hashOf(plain) !== sealed.hash) throw new Error('not the payload of this entry');
  return plain.toString('utf8', SALT_BYTES);
}

function hashOf(plain: Uint8Array): string {
  return createHash('sha256').update(plain).digest('base64url');
}

function boundTo({ entryId, situationId }: Bound): Uint8Array {
  return Buffer.from(`ledger entry\n${entryId}\n${situationId}`);
}
