import { randomBytes } from 'node:crypto';

const ID_BYTES = 16;

/** A fresh identifier: 128 random bits in base64url, never beginning with `-` or `_`. */
export function newId(): string {
  for (;;) {
    const id = randomBytes(ID_BYTES).toString('base64url');
    if (/^[A-Za-z0-9]/.test(id)) return id;
  }
}
