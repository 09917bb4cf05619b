import type { Kysely } from 'kysely';
import type { AcceptedHow } from '#shared/protocol/http/charter.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Engine } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { Actor } from '../people/actor.ts';

/** Writes down, once, that a member accepted a version of the rules. In the caller's transaction. CH3, CH4. */
export async function recordAcceptance(
  trx: Kysely<Database>,
  deps: { engine: Engine; ledger: Ledger },
  acceptance: {
    versionId: string;
    memberId: string;
    how: AcceptedHow;
    /** the member who wrote it down for somebody else */
    recordedBy: string | null;
    actor: Actor;
    now: number;
  },
): Promise<void> {
  const { versionId, memberId, how, recordedBy, now } = acceptance;
  const { accountId, situationId } = acceptance.actor;
  const written = await trx
    .insertInto('charter_acceptances')
    .values({ version_id: versionId, member_id: memberId, at: now, how, recorded_by: recordedBy })
    .onConflict((conflict) => conflict.columns(['version_id', 'member_id']).doNothing())
    .returning('member_id')
    .executeTakeFirst();
  if (!written) return;
  await deps.ledger.append(trx, {
    situationId,
    recordId: versionId,
    kind: 'charter.accepted',
    actorAccountId: accountId,
    payload: { memberId, how, recordedBy },
    at: now,
  });
  await recordAct(trx, deps.engine, {
    accountId,
    situationId,
    at: now,
    verb: 'accept',
    resource: 'charter',
    resourceId: versionId,
  });
}
