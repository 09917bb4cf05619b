const LENGTH = 22;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A fresh 128-bit id in base64url, 22 letters, never beginning with `-` or `_` (`idSchema` wants a letter or digit). */
export function newId(): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
    const id = Array.from(bytes, (byte) => LETTERS[byte & 63]).join('');
    if (id[0] !== '-' && id[0] !== '_') return id;
  }
}
