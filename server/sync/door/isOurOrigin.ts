import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of ours asks. Browsers say where a page comes from and can't be made to lie, which is what keeps other
 * sites from using a visitor's cookie. A client that isn't a browser says nothing, and could say anything. SY1.
 */
export function isOurOrigin(allowed: readonly string[]) {
  return (origin: string | undefined, { headers }: IncomingMessage): boolean =>
    origin === undefined ? headers['sec-fetch-site'] === undefined : allowed.includes(origin);
}
