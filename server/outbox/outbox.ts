import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';
import type { Letter, Postman } from './postman.ts';

/** Pauses between tries, then given up: 5 s, 30 s, 2 min, 10 min, 1 h. */
const PAUSES_MS = [5_000, 30_000, 120_000, 600_000, 3_600_000];
const PER_ROUND = 20;

/** What a letter's reader must still see when it leaves. */
export interface OnlyIf {
  situationId: string;
  accountId: string;
  compartmentId: string;
}

/**
 * Puts a letter in the outbox, in the transaction of what it tells: sent after the commit, or never. With `onlyIf`, never
 * either where its reader lost sight of that compartment meanwhile. OB6.
 */
export async function postLetter(
  trx: Kysely<Database>,
  letter: Letter | null,
  now: number,
  onlyIf?: OnlyIf,
): Promise<void> {
  await trx
    .insertInto('outbox')
    .values({
      id: newId(),
      kind: 'mail',
      // Nobody to write to: an empty letter, so that asking for a code does the same work for every address.
      payload: JSON.stringify(letter),
      created_at: now,
      next_at: now,
      attempts: 0,
      done_at: null,
      only_if: onlyIf ? JSON.stringify(onlyIf) : null,
    })
    .execute();
}

/**
 * Sends what waits. A letter that left is emptied at once, since it held a link or a code; one that can't leave is
 * tried again later, and emptied too when given up.
 * @returns how many left
 */
export async function emptyOutbox(deps: {
  db: Kysely<Database>;
  postman: Postman;
  log: Logger;
  now: () => number;
  /** the policy's answer at this moment */
  stillSees: (onlyIf: OnlyIf) => Promise<boolean>;
}): Promise<number> {
  const { db, postman, log } = deps;
  const waiting = await db
    .selectFrom('outbox')
    .selectAll()
    .where('done_at', 'is', null)
    .where('next_at', '<=', deps.now())
    .orderBy('next_at')
    .limit(PER_ROUND)
    .execute();
  let left = 0;
  for (const row of waiting) {
    // Claimed before it is sent: two nodes don't send the same letter.
    const claimed = await db
      .updateTable('outbox')
      .set({ attempts: row.attempts + 1, next_at: deps.now() + (PAUSES_MS[row.attempts] ?? 0) })
      .where('id', '=', row.id)
      .where('attempts', '=', row.attempts)
      .where('done_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!claimed) continue;
    const letter = JSON.parse(row.payload) as Letter | null;
    const dropped = row.only_if !== null && !(await deps.stillSees(JSON.parse(row.only_if)));
    if (dropped) log.info({ id: row.id, verb: 'mail' }, 'not sent: its reader lost access');
    const sent = letter === null || dropped ? true : await tryToSend(letter, row.id);
    const givenUp = !sent && row.attempts >= PAUSES_MS.length;
    if (!sent && !givenUp) continue;
    if (givenUp) log.error({ id: row.id, verb: 'mail' }, 'given up');
    await db
      .updateTable('outbox')
      .set({ done_at: deps.now(), payload: '' })
      .where('id', '=', row.id)
      .execute();
    if (sent && letter && !dropped) left += 1;
  }
  return left;

  async function tryToSend(letter: Letter, id: string): Promise<boolean> {
    try {
      await postman.send(letter);
      return true;
    } catch (error) {
      // Only the kind of failure: the message of a mail server quotes addresses.
      log.warn({ id, verb: 'mail', code: (error as { code?: string }).code ?? 'unknown' }, 'not sent, kept');
      return false;
    }
  }
}
