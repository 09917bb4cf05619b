import type { OpenSession } from '../auth/sessions.ts';

/** Sessions seen since the start: what a socket's « is it still signed in » asks, without waiting. */
export interface LiveSessions {
  add(session: OpenSession): void;
  has(sessionId: string): boolean;
  remove(sessionId: string): void;
  removeAccount(accountId: string): void;
  ids(): string[];
  accountOf(sessionId: string): string | null;
}

export function createLiveSessions(now: () => number): LiveSessions {
  const sessions = new Map<string, OpenSession>();
  return {
    add: (session) => void sessions.set(session.sessionId, session),
    has(sessionId) {
      const session = sessions.get(sessionId);
      return session !== undefined && now() < session.expiresAt;
    },
    remove: (sessionId) => void sessions.delete(sessionId),
    removeAccount(accountId) {
      for (const session of sessions.values())
        if (session.accountId === accountId) sessions.delete(session.sessionId);
    },
    // The expired ones too: they stay until somebody told their sockets.
    ids: () => [...sessions.keys()],
    accountOf: (sessionId) => sessions.get(sessionId)?.accountId ?? null,
  };
}
