import type { IdentityProof } from '#shared/consent/signature.ts';
import { addressOrNone } from '../people/noAddress.ts';
import type { ConsentContext } from './consentContext.ts';

/**
 * By what whoever signs without a passkey showed who they are. A link that somebody handed over, or the door of the room,
 * proves no mailbox: a person let them in. CN17.
 */
export async function provedBy(
  { store, sendsMail }: Pick<ConsentContext, 'store' | 'sendsMail'>,
  { accountId, sessionId }: { accountId: string; sessionId: string },
): Promise<IdentityProof> {
  const row = await store.db
    .selectFrom('accounts')
    .leftJoin('session_facts', (join) => join.on('session_facts.session_id', '=', sessionId))
    .select(['email', 'method'])
    .where('accounts.id', '=', accountId)
    .executeTakeFirstOrThrow();
  const isMailed = sendsMail && addressOrNone(row.email) !== null;
  const byHand = row.method === 'room' || (row.method === 'link' && !isMailed);
  return byHand ? 'in_person' : 'otp';
}
