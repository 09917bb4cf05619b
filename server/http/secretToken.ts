import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 24;

/** A token for somebody to hold: 192 random bits in base64url. */
export function secretToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What we keep of it. A token has enough random bits for a plain hash: nothing to guess, nothing to slow down. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
