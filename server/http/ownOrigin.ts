const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether an `Origin` header names this server: the public address, and for a server on this very machine its
 * other names on the same port (people type `localhost`). A missing origin isn't ours.
 */
export function ownOrigin(publicUrl: () => string): (origin: string | undefined | null) => boolean {
  return (origin) => {
    if (!origin) return false;
    const ours = new URL(publicUrl());
    if (origin === ours.origin) return true;
    if (!LOOPBACK.has(ours.hostname) || !URL.canParse(origin)) return false;
    const theirs = new URL(origin);
    return LOOPBACK.has(theirs.hostname) && theirs.port === ours.port && theirs.protocol === ours.protocol;
  };
}
