import type { OpenSession } from './sessions.ts';

/** Whether a session still stands: before its absolute end, and not left alone for too long. AU30, AU31. */
export function isAlive({ expiresAt, seenAt, idleMs }: OpenSession, now: number): boolean {
  return now < expiresAt && (idleMs === null || now < seenAt + idleMs);
}
