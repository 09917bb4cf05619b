import type { IdentityProof } from '#shared/consent/signature.ts';
import type { ProofMethod } from '../db/authTables.ts';
import type { ConsentContext } from './consentContext.ts';

/**
 * By what whoever signs without a passkey on the text showed who they are, last, in this session. A link that somebody
 * handed over, the door of the room and a link from the keeper of the server prove no mailbox: a person let them in. CN17.
 */
export async function provedBy(
  { store }: Pick<ConsentContext, 'store'>,
  sessionId: string,
): Promise<IdentityProof> {
  const row = await store.db
    .selectFrom('session_facts')
    .select('method')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row ? proofOf(row.method) : 'in_person';
}

function proofOf(method: ProofMethod): IdentityProof {
  if (method === 'code' || method === 'mailedLink') return 'otp';
  if (method === 'passkey') return 'passkeySession';
  if (method === 'provider:franceconnect') return 'franceconnect';
  return method.startsWith('provider') ? 'provider' : 'in_person';
}
