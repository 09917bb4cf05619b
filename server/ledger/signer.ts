import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';

export interface Signer {
  /** Ed25519, base64url of 32 bytes: whoever holds it can check what we signed */
  publicKey: string;
  sign(text: string): string;
  isOurs(text: string, signature: string): boolean;
}

/** What PKCS #8 writes before the 32 bytes of an Ed25519 seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;

/** Signs with a key derived from the master key: one thing to keep, and it isn't in the store. */
export function signer(master: Uint8Array): Signer {
  const seed = hkdfSync('sha256', master, new Uint8Array(), 'maillage ledger signatures', SEED_BYTES);
  const der = Buffer.concat([PKCS8_HEAD, Buffer.from(seed)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: x,
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    isOurs(text, signature) {
      const bytes = Buffer.from(signature, 'base64url');
      // Two spellings of the same bytes would let somebody change a letter unseen.
      return bytes.toString('base64url') === signature && verify(null, Buffer.from(text), publicKey, bytes);
    },
  };
}
