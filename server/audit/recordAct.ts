import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { CHAIN_LOCK } from './chainLock.ts';

/** Something somebody did. Ids and verbs: no name, no title, no content. */
export interface Act {
  at: number;
  accountId: string | null;
  verb: string;
  resource: string;
  resourceId: string | null;
  situationId: string | null;
}

const ROOT = '';

/** Writes an act into the log, in the transaction of the act itself: it happened and is told, or neither. */
export async function recordAct(trx: Kysely<Database>, engine: Engine, act: Act): Promise<void> {
  if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(trx);
  const last = await trx.selectFrom('audit_head').select(['acts', 'hash']).executeTakeFirst();
  const previous = last?.hash ?? ROOT;
  const hash = hashOf(act, previous);
  const { seq } = await trx
    .insertInto('audit')
    .values({
      at: act.at,
      account_id: act.accountId,
      verb: act.verb,
      resource: act.resource,
      resource_id: act.resourceId,
      situation_id: act.situationId,
      previous_hash: previous,
      hash,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  const head = { seq, acts: (last?.acts ?? 0) + 1, hash };
  await trx
    .insertInto('audit_head')
    .values({ id: 1, ...head })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(head))
    .execute();
}

/** The hash of an act, chained to the one before: a changed, dropped or moved row no longer fits. */
export function hashOf(act: Act, previous: string): string {
  const words = [previous, act.at, act.accountId, act.verb, act.resource, act.resourceId, act.situationId];
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url');
}
