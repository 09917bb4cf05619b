/** Codes of a store that doesn't answer, or not now: sockets, PostgreSQL's classes 08, 53 and 57, a busy or full SQLite. */
const DOWN = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|08\w{3}|53\w{3}|57\w{3})$/;
/** `node:sqlite` gives the result code: BUSY 5, LOCKED 6, IOERR 10, FULL 13, CANTOPEN 14 (low byte of the extended one). */
const SQLITE_DOWN = new Set([5, 6, 10, 13, 14]);
const POOL_MESSAGES = /timeout exceeded when trying to connect|Connection terminated|Query read timeout/;

/** Whether an error says that the store doesn't answer, rather than that we are wrong. */
export function isStoreDown(error: unknown): boolean {
  const { code, errcode, message } = error as { code?: unknown; errcode?: unknown; message?: unknown };
  if (typeof code === 'string' && DOWN.test(code)) return true;
  if (typeof errcode === 'number' && SQLITE_DOWN.has(errcode & 0xff)) return true;
  // better-auth says no more than this when its query fails.
  if ((error as { body?: { code?: unknown } }).body?.code === 'FAILED_TO_GET_SESSION') return true;
  return typeof message === 'string' && POOL_MESSAGES.test(message);
}
