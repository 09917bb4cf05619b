import type { Store } from '../db/connect.ts';
import { letters } from '../outbox/letters.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { tell } from './tell.ts';

const DAY_MS = 86_400_000;
/** Reminders leave so many days before the deadline; the last, once it has passed. */
const DAYS_BEFORE = [7, 1, 0];

/**
 * Reminds the facilitators of what they have to answer soon. Each reminder of a deadline leaves once, whatever the number of
 * servers. RI23.
 * @returns how many requests were reminded of
 */
export async function remindRequests(deps: {
  store: Store;
  book: AccessBook;
  sendsMail: boolean;
  now: () => number;
}): Promise<number> {
  const { db } = deps.store;
  const now = deps.now();
  const soon = await db
    .selectFrom('rights_requests')
    .select(['id', 'situation_id', 'due_at', 'reminders'])
    .where('state', 'in', ['open', 'extended'])
    .where('due_at', '<', now + Math.max(...DAYS_BEFORE) * DAY_MS)
    .execute();
  let reminded = 0;
  for (const { id, situation_id, due_at, reminders } of soon) {
    const stage = DAYS_BEFORE.filter((days) => now > due_at - days * DAY_MS).length;
    const facts = stage > reminders ? await deps.book.factsOrNone(situation_id) : null;
    if (!facts) continue;
    reminded += await db.transaction().execute(async (trx) => {
      const claimed = await trx
        .updateTable('rights_requests')
        .set({ reminders: stage })
        .where('id', '=', id)
        .where('reminders', '=', reminders)
        .where('state', 'in', ['open', 'extended'])
        .returning('id')
        .executeTakeFirst();
      if (!claimed) return 0;
      await tell(trx, deps, { facts, to: 'facilitators', but: null, letter: letters.rightsDue });
      return 1;
    });
  }
  return reminded;
}
