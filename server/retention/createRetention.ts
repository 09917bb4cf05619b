import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import type { Erasure } from '../erasure/createErasure.ts';
import { done } from '../http/outcome.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import { PROOFS_DESTROYED } from '../ledger/entry.ts';
import { letters } from '../outbox/letters.ts';
import { postLetter } from '../outbox/outbox.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { addressOrNone } from '../people/noAddress.ts';
import { type Due, dueFor, type Kept, type RetentionPolicy } from './retentionPlan.ts';

type Db = Kysely<Database>;

export interface Step {
  situationId: string;
  due: Due;
  lastContactAt: number;
  /** the end of the active base */
  endsAt: number;
}

export interface Retention {
  /** What is due now; what isn't due is left out. */
  plan(): Promise<Step[]>;
  /** Does it. One situation that fails doesn't hold up the others; the first failure is thrown at the end. */
  run(): Promise<Step[]>;
}

export function createRetention(deps: {
  store: Store;
  book: Pick<AccessBook, 'change'>;
  ledger: Ledger;
  erasure: Pick<Erasure, 'erase'>;
  policy: RetentionPolicy;
  sendsMail: boolean;
  publicUrl: () => string;
  log: Logger;
  now: () => number;
}): Retention {
  const { store, book, ledger, policy } = deps;
  const { db, engine } = store;

  async function plan(): Promise<Step[]> {
    const now = deps.now();
    return (await everyKept(db)).flatMap((kept) => {
      const { due, endsAt } = dueFor(kept, policy, now);
      const { situationId, lastContactAt } = kept;
      return due === 'nothing' ? [] : [{ situationId, due, lastContactAt, endsAt }];
    });
  }

  async function run(): Promise<Step[]> {
    const steps = await plan();
    const failures: unknown[] = [];
    for (const step of steps)
      await take(step).catch((error: unknown) => {
        failures.push(error);
        const { situationId, due } = step;
        deps.log.error({ verb: due, situationId, err: error }, 'not done, tried again later');
      });
    if (failures.length > 0) throw failures[0];
    return steps;
  }

  async function take({ situationId, due }: Step): Promise<void> {
    if (due === 'warn') await warn(situationId);
    if (due === 'archive') await archive(situationId);
    if (due === 'anonymise' || due === 'anonymiseAndDestroyProofs') await anonymise(situationId);
    if (due === 'anonymiseAndDestroyProofs' || due === 'destroyProofs') await destroyProofs(situationId);
  }

  async function warn(situationId: string): Promise<void> {
    const now = deps.now();
    await db.transaction().execute(async (trx) => {
      await note(trx, situationId, { warned_at: now });
      await told(trx, situationId, 'warnRetention');
      if (!deps.sendsMail) return;
      const facilitators = await trx
        .selectFrom('members')
        .innerJoin('accounts', 'accounts.id', 'members.account_id')
        .select('email')
        .where('situation_id', '=', situationId)
        .where('role', '=', 'facilitator')
        .where('removed_at', 'is', null)
        .where('closed_at', 'is', null)
        .execute();
      for (const { email } of facilitators) {
        const to = addressOrNone(email);
        if (to !== null) await postLetter(trx, letters.retention({ to, url: deps.publicUrl() }), now);
      }
    });
  }

  async function archive(situationId: string): Promise<void> {
    const now = deps.now();
    await book.change(situationId, async (trx) => {
      await trx
        .updateTable('situations')
        .set((eb) => ({ archived_at: eb.fn.coalesce('archived_at', eb.val(now)) }))
        .where('id', '=', situationId)
        .execute();
      await note(trx, situationId, { archived_at: now });
      await told(trx, situationId, 'archive');
      return done(undefined);
    });
  }

  async function anonymise(situationId: string): Promise<void> {
    const erased = await deps.erasure.erase({ what: 'situation', id: situationId, situationId }, null);
    // A hold that was set in this very moment: the next round looks again.
    if (!erased.ok) return;
    await book.change(situationId, async (trx) => {
      await trx
        .updateTable('members')
        .set((eb) => ({
          function: '',
          organization: '',
          care_team: null,
          removed_at: eb.fn.coalesce('removed_at', eb.val(deps.now())),
        }))
        .where('situation_id', '=', situationId)
        .execute();
      await note(trx, situationId, { anonymised_at: deps.now() });
      await told(trx, situationId, 'anonymise');
      return done(undefined);
    });
  }

  async function destroyProofs(situationId: string): Promise<void> {
    await book.change(situationId, async (trx) => {
      await trx.deleteFrom('bases').where('situation_id', '=', situationId).execute();
      await ledger.destroyProofs(trx, { situationId, actorAccountId: null });
      await told(trx, situationId, 'destroyProofs');
      return done(undefined);
    });
  }

  async function told(trx: Db, situationId: string, verb: string): Promise<void> {
    const act = { at: deps.now(), accountId: null, verb, resource: 'situation', resourceId: situationId };
    await recordAct(trx, engine, { ...act, situationId });
  }

  return { plan, run };
}

async function note(
  trx: Db,
  situationId: string,
  times: { warned_at?: number; archived_at?: number; anonymised_at?: number },
): Promise<void> {
  await trx
    .insertInto('retention')
    .values({ situation_id: situationId, ...times })
    .onConflict((conflict) => conflict.column('situation_id').doUpdateSet(times))
    .execute();
}

async function everyKept(db: Db): Promise<Kept[]> {
  const rows = await db
    .selectFrom('situations')
    .leftJoin('retention', 'retention.situation_id', 'situations.id')
    .leftJoin('ledger_entries as destroyed', (join) =>
      join
        .onRef('destroyed.situation_id', '=', 'situations.id')
        .onRef('destroyed.record_id', '=', 'situations.id')
        .on('destroyed.kind', '=', PROOFS_DESTROYED),
    )
    .select(['situations.id', 'situations.last_contact_at', 'situations.created_at'])
    .select(['retention.warned_at', 'retention.archived_at', 'retention.anonymised_at', 'destroyed.seq'])
    .execute();
  const held = await db
    .selectFrom('legal_holds')
    .select('situation_id')
    .where('lifted_at', 'is', null)
    .execute();
  const stays = new Set(held.map((row) => row.situation_id));
  return rows.map((row) => ({
    situationId: row.id,
    lastContactAt: row.last_contact_at ?? row.created_at,
    warnedAt: row.warned_at,
    archivedAt: row.archived_at,
    anonymisedAt: row.anonymised_at,
    proofsDestroyed: row.seq !== null,
    held: stays.has(row.id),
  }));
}
