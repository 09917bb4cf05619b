/** How long a write waits for another connection (the writing thread, an admin command) before it fails. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * For every connection. WAL with `synchronous=FULL`: a commit is on disk when it returns. `secure_delete`: what is
 * deleted is written over, not only forgotten.
 */
export const SQLITE_PRAGMAS = `pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
  pragma busy_timeout = ${BUSY_TIMEOUT_MS}; pragma secure_delete = on;`;
