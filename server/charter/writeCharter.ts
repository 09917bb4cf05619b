import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { recordAct } from '../audit/recordAct.ts';
import type { Engine } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { Actor } from '../people/actor.ts';
import { recordAcceptance } from './recordAcceptance.ts';

/** Writes a version of the rules; whoever writes it accepts it by that. In the caller's transaction. CH2. */
export async function writeCharter(
  trx: Kysely<Database>,
  deps: { engine: Engine; ledger: Ledger },
  charter: Actor & {
    memberId: string;
    version: number;
    language: 'fr' | 'en';
    lines: readonly string[];
    now: number;
  },
): Promise<void> {
  const { accountId, situationId, memberId, version, language, now } = charter;
  const id = newId();
  const text = JSON.stringify(charter.lines);
  await trx
    .insertInto('charter_versions')
    .values({
      id,
      situation_id: situationId,
      version,
      language,
      text,
      created_by: accountId,
      created_at: now,
    })
    .execute();
  await deps.ledger.append(trx, {
    situationId,
    recordId: id,
    kind: 'charter.versioned',
    actorAccountId: accountId,
    payload: { version, language, sha256: createHash('sha256').update(text).digest('hex') },
    at: now,
  });
  await recordAct(trx, deps.engine, {
    accountId,
    situationId,
    at: now,
    verb: 'create',
    resource: 'charter',
    resourceId: id,
  });
  await recordAcceptance(trx, deps, {
    versionId: id,
    memberId,
    recordedBy: null,
    how: 'self',
    actor: charter,
    now,
  });
}
