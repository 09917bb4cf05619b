import type { ProofMethod } from '../db/authTables.ts';
import type { Store } from '../db/connect.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';

/** How long ago somebody may have proved who they are, to export, widen an audience or erase. */
export const FRESH_MS = 5 * 60_000;

interface Who {
  accountId: string;
  sessionId: string;
}

/** Refuses with `stepUp` when the person behind this session has not proved who they are lately. */
export type RequireFresh = (who: Who, maxAgeMs?: number) => Promise<Outcome<undefined>>;

export interface Fresh {
  requireFresh: RequireFresh;
  /** Whether all that is known of this session is that somebody let it in at the door of a room. */
  isFromRoom(who: Who): Promise<boolean>;
  /** The person behind this session has just proved who they are. */
  prove(who: Who, method: ProofMethod): Promise<void>;
}

export function createFresh({ store, now }: { store: Store; now: () => number }): Fresh {
  return {
    async requireFresh({ accountId, sessionId }, maxAgeMs = FRESH_MS) {
      const row = await store.db
        .selectFrom('session_facts')
        .innerJoin('sign_in_sessions', 'sign_in_sessions.id', 'session_facts.session_id')
        .select('proved_at')
        .where('session_id', '=', sessionId)
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      // A clock that went back proves nothing either.
      const age = row ? now() - row.proved_at : Number.POSITIVE_INFINITY;
      return age >= 0 && age <= maxAgeMs ? done(undefined) : refused('stepUp');
    },
    async isFromRoom({ sessionId }) {
      const row = await store.db
        .selectFrom('session_facts')
        .select('method')
        .where('session_id', '=', sessionId)
        .executeTakeFirst();
      return row?.method === 'room';
    },
    async prove({ sessionId }, method) {
      await store.db
        .updateTable('session_facts')
        .set({ proved_at: now(), method })
        .where('session_id', '=', sessionId)
        .execute();
    },
  };
}
