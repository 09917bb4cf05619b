import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { isAlive } from './isAlive.ts';

interface Who {
  accountId: string;
  sessionId: string;
}

export interface MySession {
  id: string;
  browser: string;
  system: string;
  startedAt: number;
  seenAt: number;
  endsAt: number;
  isThis: boolean;
}

export interface MySessions {
  list(who: Who): Promise<MySession[]>;
  end(who: Who, sessionId: string): Promise<Outcome<undefined>>;
  endOthers(who: Who): Promise<number>;
}

/** Where somebody is signed in, for themself: rules AU32 and AU33. */
export function createMySessions(deps: { store: Store; book: AccessBook; now: () => number }): MySessions {
  const { db, engine } = deps.store;

  /** Gone from the store, then from every socket, in that order. */
  async function end({ accountId }: Who, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const at = deps.now();
    const gone = await db.transaction().execute(async (trx) => {
      const rows = await trx
        .deleteFrom('sign_in_sessions')
        .where('account_id', '=', accountId)
        .where('id', 'in', ids)
        .returning('id')
        .execute();
      for (const { id } of rows) {
        const act = { at, accountId, verb: 'endSession', resource: 'session', resourceId: id };
        await recordAct(trx, engine, { ...act, situationId: null });
      }
      return rows.map(({ id }) => id);
    });
    for (const sessionId of gone) deps.book.sessionEnded({ accountId, sessionId });
    return gone;
  }

  async function list(who: Who): Promise<MySession[]> {
    const now = deps.now();
    const rows = await db
      .selectFrom('sign_in_sessions')
      .leftJoin('session_facts', 'session_facts.session_id', 'sign_in_sessions.id')
      .select(['id', 'created_at', 'expires_at', 'browser', 'system', 'seen_at', 'idle_ms'])
      .where('account_id', '=', who.accountId)
      .execute();
    return rows
      .map((row) => {
        const startedAt = new Date(row.created_at).getTime();
        const isThis = row.id === who.sessionId;
        return {
          id: row.id,
          browser: row.browser ?? '',
          system: row.system ?? '',
          startedAt,
          seenAt: isThis ? now : (row.seen_at ?? startedAt),
          endsAt: new Date(row.expires_at).getTime(),
          idleMs: row.idle_ms,
          isThis,
        };
      })
      .filter(({ endsAt: expiresAt, seenAt, idleMs }) => {
        return isAlive({ ...who, expiresAt, seenAt, idleMs }, now);
      })
      .map(({ idleMs: _, ...session }) => session)
      .sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.seenAt - a.seenAt);
  }

  return {
    list,
    async end(who, sessionId) {
      const gone = await end(who, [sessionId]);
      return gone.length > 0 ? done(undefined) : refused('notFound');
    },
    async endOthers(who) {
      const rows = await db
        .selectFrom('sign_in_sessions')
        .select('id')
        .where('account_id', '=', who.accountId)
        .where('id', '!=', who.sessionId)
        .execute();
      return (
        await end(
          who,
          rows.map(({ id }) => id),
        )
      ).length;
    },
  };
}
