import { hkdfSync } from 'node:crypto';

const BYTES = 32;

/** The secret that signs session cookies, derived from the master key: one thing to keep, not two. */
export function sessionSecret(masterKey: Uint8Array): string {
  const derived = hkdfSync('sha256', masterKey, new Uint8Array(), 'maillage session cookies', BYTES);
  return Buffer.from(derived).toString('base64url');
}
