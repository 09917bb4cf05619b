import { isAlive } from '../auth/isAlive.ts';
import type { OpenSession } from '../auth/sessions.ts';

/** Sessions seen since the start: what a socket's « is it still signed in » asks, without waiting. */
export interface LiveSessions {
  add(session: OpenSession): void;
  has(sessionId: string): boolean;
  /** A sign of the person behind it: what idles is counted from here. */
  touch(sessionId: string): void;
  /** Those that gave a sign since they were last taken, at most one a minute each: for the store. */
  takeSeen(): { sessionId: string; seenAt: number }[];
  remove(sessionId: string): void;
  removeAccount(accountId: string): void;
  ids(): string[];
  accountOf(sessionId: string): string | null;
}

/** How exact the store's « last seen » is. */
const SEEN_EVERY_MS = 60_000;

export function createLiveSessions(now: () => number): LiveSessions {
  const sessions = new Map<string, OpenSession>();
  const stored = new Map<string, number>();
  return {
    add(session) {
      const known = sessions.get(session.sessionId);
      const seenAt = Math.max(session.seenAt, known?.seenAt ?? 0);
      sessions.set(session.sessionId, { ...session, seenAt });
      if (!stored.has(session.sessionId)) stored.set(session.sessionId, session.seenAt);
    },
    has(sessionId) {
      const session = sessions.get(sessionId);
      return session !== undefined && isAlive(session, now());
    },
    touch(sessionId) {
      const session = sessions.get(sessionId);
      if (session && isAlive(session, now())) session.seenAt = now();
    },
    takeSeen() {
      const seen: { sessionId: string; seenAt: number }[] = [];
      for (const { sessionId, seenAt } of sessions.values()) {
        if (seenAt - (stored.get(sessionId) ?? 0) < SEEN_EVERY_MS) continue;
        stored.set(sessionId, seenAt);
        seen.push({ sessionId, seenAt });
      }
      return seen;
    },
    remove,
    removeAccount(accountId) {
      for (const session of [...sessions.values()])
        if (session.accountId === accountId) remove(session.sessionId);
    },
    // The expired ones too: they stay until somebody told their sockets.
    ids: () => [...sessions.keys()],
    accountOf: (sessionId) => sessions.get(sessionId)?.accountId ?? null,
  };

  function remove(sessionId: string): void {
    sessions.delete(sessionId);
    stored.delete(sessionId);
  }
}
