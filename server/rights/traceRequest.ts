import type { Kysely } from 'kysely';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import type { Ledger } from '../ledger/createLedger.ts';

/** The verb of the log for each event of the ledger. */
const VERBS = { asked: 'ask', extended: 'extend', answered: 'answer', cancelled: 'cancel' } as const;

/** What happened to a request, in the ledger and the log: ids, kinds and dates, never its words. RI24. */
export async function traceRequest(
  trx: Kysely<Database>,
  { store, ledger }: { store: Pick<Store, 'engine'>; ledger: Ledger },
  trace: {
    event: keyof typeof VERBS;
    id: string;
    situationId: string;
    accountId: string;
    payload: Record<string, unknown>;
    now: number;
  },
): Promise<void> {
  const { event, id, situationId, accountId, payload, now } = trace;
  await ledger.append(trx, {
    situationId,
    recordId: id,
    kind: `rights.${event}`,
    actorAccountId: accountId,
    payload,
    at: now,
  });
  await recordAct(trx, store.engine, {
    accountId,
    situationId,
    at: now,
    verb: VERBS[event],
    resource: 'rightsRequest',
    resourceId: id,
  });
}
