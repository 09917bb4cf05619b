import type { Visit } from '../http/visit.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Fresh } from './fresh.ts';
import { isProof } from './isProof.ts';
import type { Arrival, Sessions } from './sessions.ts';

/** Signs somebody in, in the browser of this visit. */
export type ComeIn = (accountId: string, visit: Visit, arrival: Arrival) => Promise<void>;

/**
 * One browser, one person: another's session that was there ends before the new one begins. Somebody who is signed in
 * already keeps their session; whether they proved again who they are depends on how they came. AU44.
 */
export function createComeIn(deps: { book: AccessBook; sessions: Sessions; fresh: Fresh }): ComeIn {
  const { book, sessions, fresh } = deps;
  return async (accountId, visit, arrival) => {
    const before = await book.principalOf(visit.headers.get('cookie') ?? undefined);
    if (before?.accountId === accountId) {
      if (isProof(arrival.method)) await fresh.prove(before, arrival.method);
      return;
    }
    if (before) {
      await sessions.close(visit.headers);
      book.sessionEnded(before);
    }
    const { setCookie } = await sessions.open(accountId, visit.headers, arrival);
    visit.setCookie(setCookie);
  };
}
