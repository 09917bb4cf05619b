import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { SituationFacts } from '#shared/policy/index.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { done, type LinkRef, type Outcome } from '../http/outcome.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { loadFacts } from '../people/loadFacts.ts';
import type { Documents } from '../situations/documents.ts';
import { type Exposure, undoExposure } from '../situations/exposure.ts';
import { rewriteBases } from './bases.ts';
import { basesOfEntries } from './basesOfEntries.ts';
import { factsToCome, type Plan, type Planned, rowsToCome, sameAccess } from './planned.ts';

type Db = Kysely<Database>;

/** Who writes: an account, or nobody (the command line). */
export interface RecordActor {
  accountId: string | null;
  situationId: string;
}

export interface Written {
  at: number;
  before: SituationFacts;
  after: SituationFacts;
  entryIds: readonly string[];
}

export interface How<T> {
  /**
   * true: it only ever closes, so it waits for nobody, and what it would leave exposed goes after it. Otherwise what it
   * would expose goes just before.
   */
  closing: boolean;
  /** ids of the compartments it concerns: only who sees one of them is told that something changed */
  about?: (planned: Planned<T>, facts: SituationFacts) => readonly string[];
  /** what else belongs in the transaction */
  along?: (trx: Db, written: Written, planned: Planned<T>) => Promise<void>;
}

export interface RecordDone<T> {
  value: T;
  entryIds: readonly string[];
  removed: LinkRef[];
}

/** Writes to the ledger and what it comes to in one transaction; the policy's facts change in the turn of its commit. CN1. */
export type RecordChange = <T>(
  actor: RecordActor,
  plan: Plan<T>,
  how: How<T>,
) => Promise<Outcome<RecordDone<T>>>;

/** Somebody wrote between the preparation and the transaction, and what was prepared no longer fits. */
class Overtaken extends Error {}

const TRIES = 5;
const NOTHING: Exposure = { links: [], notes: [] };

export function createRecordChange(deps: {
  store: Store;
  book: AccessBook;
  documents: Documents;
  ledger: Pick<Ledger, 'append'>;
  newlyExposed: (today: SituationFacts, after: SituationFacts) => Promise<Exposure>;
  log: Logger;
  now: () => number;
}): RecordChange {
  const { book, documents, now } = deps;
  const { db, engine } = deps.store;

  return async (actor, plan, how) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return how.closing ? await close(actor, plan, how) : await open(actor, plan, how);
      } catch (error) {
        if (!(error instanceof Overtaken) || attempt === TRIES) throw error;
      }
    }
  };

  async function open<T>(actor: RecordActor, plan: Plan<T>, how: How<T>): Promise<Outcome<RecordDone<T>>> {
    let coming: SituationFacts | null = null;
    const toCome = (facts: SituationFacts) => coming ?? facts;
    return await book.foresee(actor.situationId, toCome, async (today) => {
      const planned = await plan(db);
      if (!planned.ok) return planned;
      const at = now();
      const after = factsToCome(today, planned.value, at);
      coming = after;
      const removed = await takeAway(actor, today, after);
      const written = await write({ actor, plan, how, prepared: planned.value, at });
      return written.ok ? done({ ...written.value, removed }) : written;
    });
  }

  async function close<T>(actor: RecordActor, plan: Plan<T>, how: How<T>): Promise<Outcome<RecordDone<T>>> {
    const planned = await plan(db);
    if (!planned.ok) return planned;
    const today = await book.facts(actor.situationId);
    const written = await write({ actor, plan, how, prepared: planned.value, at: now() });
    if (!written.ok) return written;
    try {
      const removed = await takeAway(actor, today, await book.facts(actor.situationId));
      return done({ ...written.value, removed });
    } catch (error) {
      // It is closed, and that is what was asked: a link that nobody new can see is no reason to say that it failed.
      deps.log.error(
        { err: error, verb: 'withdraw' },
        'what a closing leaves exposed could not be taken away',
      );
      return done({ ...written.value, removed: [] });
    }
  }

  /** The links and mentions that would tell too much under `after`, gone. CN20. */
  async function takeAway(
    { accountId }: RecordActor,
    today: SituationFacts,
    after: SituationFacts,
  ): Promise<LinkRef[]> {
    const exposed = sameAccess(today, after) ? NOTHING : await deps.newlyExposed(today, after);
    await undoExposure(documents, exposed, { facts: after, author: accountId ?? 'admin', now: now() });
    return [...exposed.links, ...exposed.notes];
  }

  async function write<T>(ask: {
    actor: RecordActor;
    plan: Plan<T>;
    how: How<T>;
    prepared: Planned<T>;
    at: number;
  }): Promise<Outcome<{ value: T; entryIds: readonly string[] }>> {
    const { actor, plan, how, prepared, at } = ask;
    const { situationId } = actor;
    if (prepared.entries.length === 0) return done({ value: prepared.value, entryIds: [] });
    const about = how.about?.(prepared, await book.facts(situationId));
    return await book.change(
      situationId,
      async (trx) => {
        const fresh = await plan(trx);
        if (!fresh.ok) return fresh;
        const planned = fresh.value;
        // Nothing may open that the preparation didn't foresee; what only closes is right whenever it comes. CN21.
        if (!how.closing && !sameWay(planned, prepared, at)) throw new Overtaken();
        if (planned.entries.length === 0) return done({ value: planned.value, entryIds: [] });
        const before = await factsIn(trx, situationId);
        const entryIds = await append(trx, { actor, planned, at });
        await follow(trx, situationId, planned);
        const after = await factsIn(trx, situationId);
        await how.along?.(trx, { at, before, after, entryIds }, planned);
        return done({ value: planned.value, entryIds });
      },
      about,
    );
  }

  async function append(
    trx: Db,
    { actor, planned, at }: { actor: RecordActor; planned: Planned<unknown>; at: number },
  ): Promise<string[]> {
    const { accountId, situationId } = actor;
    const { recordId, known, verb, resource } = planned;
    const appended: LedgerEntry[] = [];
    for (const { kind, payload } of planned.entries) {
      const entry = { situationId, recordId, kind, actorAccountId: accountId, payload, at };
      const { entryId: id, seq } = await deps.ledger.append(trx, entry);
      appended.push({ ...entry, id, seq });
    }
    await rewriteBases(trx, { situationId, recordId }, basesOfEntries([...known, ...appended]));
    await recordAct(trx, engine, { at, accountId, situationId, verb, resource, resourceId: recordId });
    return appended.map(({ id }) => id);
  }
}

/** What follows from an entry besides bases: places in the family, the state of the invitation. */
async function follow(trx: Db, situationId: string, { family, invitation }: Planned<unknown>): Promise<void> {
  if (family) {
    for (const [memberId, place] of family.places)
      await trx
        .updateTable('members')
        .set({ family_place: place })
        .where('situation_id', '=', situationId)
        .where('id', '=', memberId)
        .where('sector', '=', 'family')
        .execute();
    await trx
      .updateTable('situations')
      .set({ child_discerning: family.discerning ? 1 : 0 })
      .where('id', '=', situationId)
      .execute();
  }
  if (invitation !== undefined)
    await trx.updateTable('situations').set({ invitation }).where('id', '=', situationId).execute();
}

async function factsIn(trx: Db, situationId: string): Promise<SituationFacts> {
  const loaded = await loadFacts(trx, situationId);
  if (!loaded) throw new Error('no such situation');
  return loaded.facts;
}

function sameWay(a: Planned<unknown>, b: Planned<unknown>, at: number): boolean {
  const gist = (planned: Planned<unknown>) =>
    JSON.stringify([
      planned.recordId,
      planned.entries.length > 0,
      rowsToCome(planned, at),
      [...(planned.family?.places ?? [])],
      planned.family?.discerning,
      planned.invitation,
    ]);
  return gist(a) === gist(b);
}
