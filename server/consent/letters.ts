import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { letters } from '../outbox/letters.ts';
import { postLetter } from '../outbox/outbox.ts';
import { addressOrNone } from '../people/noAddress.ts';
import type { ConsentContext } from './consentContext.ts';
import { newlySeeing } from './newlySeeing.ts';
import type { Written } from './recordChange.ts';

type Telling = Pick<ConsentContext, 'sendsMail' | 'now'>;

/** A letter to who sees more now; it leaves only if they still do. */
export async function tellOpening(
  { sendsMail, now }: Telling,
  trx: Kysely<Database>,
  { at, before, after }: Pick<Written, 'at' | 'before' | 'after'>,
): Promise<void> {
  if (!sendsMail) return;
  const opened = new Map(newlySeeing(before, after, at).map((one) => [one.accountId, one]));
  for (const [accountId, { compartmentId }] of opened) {
    const to = await addressOf(trx, accountId);
    const onlyIf = { situationId: after.situation.id, accountId, compartmentId };
    if (to !== null) await postLetter(trx, letters.opened({ to }), now(), onlyIf);
  }
}

/** A letter to each who lost something: the fact, never the motive. CN42. */
export async function tellClosing(
  { sendsMail, now }: Telling,
  trx: Kysely<Database>,
  accountIds: Iterable<string>,
): Promise<void> {
  if (!sendsMail) return;
  for (const accountId of new Set(accountIds)) {
    const to = await addressOf(trx, accountId);
    if (to !== null) await postLetter(trx, letters.closed({ to }), now());
  }
}

/** A letter to whose answer somebody else wrote down: what they didn't say mustn't stand unseen. CN5. */
export async function tellRecorded(
  { sendsMail, now }: Telling,
  trx: Kysely<Database>,
  accountId: string,
): Promise<void> {
  const to = sendsMail ? await addressOf(trx, accountId) : null;
  if (to !== null) await postLetter(trx, letters.signatureRecorded({ to }), now());
}

/** A letter to who is asked for an answer. */
export async function tellAsked(
  { sendsMail, now }: Telling,
  trx: Kysely<Database>,
  accountIds: Iterable<string>,
): Promise<void> {
  if (!sendsMail) return;
  for (const accountId of new Set(accountIds)) {
    const to = await addressOf(trx, accountId);
    if (to !== null) await postLetter(trx, letters.asked({ to }), now());
  }
}

async function addressOf(trx: Kysely<Database>, accountId: string): Promise<string | null> {
  const account = await trx
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', accountId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return account ? addressOrNone(account.email) : null;
}
