import type { RightsKind } from '#shared/domain/rightsRequest.ts';
import type { MemberFacts, SituationFacts } from '#shared/policy/index.ts';
import { compartmentAccess } from '#shared/policy/index.ts';
import type { RightsRequestView } from '#shared/protocol/http/rights.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { SituationSeal } from '../ledger/situationSeal.ts';
import { letters } from '../outbox/letters.ts';
import { legalDeadline } from './legalDeadline.ts';
import { placeOfWords } from './placeOfWords.ts';
import { presentRequest } from './presentRequest.ts';
import * as rows from './repository.ts';
import { tell } from './tell.ts';
import { traceRequest } from './traceRequest.ts';

/** Months to answer; once extended (RGPD 12.3). */
const MONTHS = { first: 1, extended: 3 };
/** Requests of one person that may wait at once in a situation. */
const OPEN_AT_ONCE = 20;

export interface Known {
  facts: SituationFacts;
  me: MemberFacts;
}

export interface RequestService {
  situationOf(requestId: string): Promise<string | null>;
  list(known: Known): Promise<RightsRequestView[]>;
  ask(
    known: Known,
    request: {
      kind: RightsKind;
      forWhom: 'self' | 'child' | 'protectedAdult';
      compartmentId: string | null;
      text: string;
    },
  ): Promise<Outcome<RightsRequestView>>;
  extend(known: Known, requestId: string, reason: string): Promise<Outcome<RightsRequestView>>;
  answer(
    known: Known,
    requestId: string,
    answer: { outcome: 'done' | 'partly' | 'refused'; text: string },
  ): Promise<Outcome<RightsRequestView>>;
  cancel(known: Known, requestId: string): Promise<Outcome<RightsRequestView>>;
}

/** Requests about one's data, each with its legal deadline. What they say is sealed; what happened is in the ledger. */
export function createRequestService(deps: {
  store: Store;
  ledger: Ledger;
  seal: SituationSeal;
  sendsMail: boolean;
  now: () => number;
}): RequestService {
  const { store, seal } = deps;
  const { db } = store;
  const open = (place: ReturnType<typeof placeOfWords>, bytes: Uint8Array) => seal.open(db, place, bytes);

  async function view(known: Known, requestId: string): Promise<Outcome<RightsRequestView>> {
    const row = await rows.request(db, requestId);
    return row ? done(await presentRequest(row, { ...known, now: deps.now(), open })) : refused('notFound');
  }

  return {
    situationOf: (requestId) => rows.situationOf(db, requestId),

    async list(known) {
      const { facts, me } = known;
      const found = await rows.requestsOf(db, {
        situationId: facts.situation.id,
        askedBy: me.role === 'facilitator' ? null : me.id,
      });
      const now = deps.now();
      return await Promise.all(found.map((row) => presentRequest(row, { ...known, now, open })));
    },

    async ask(known, { kind, forWhom, compartmentId, text }) {
      const { facts, me } = known;
      const now = deps.now();
      const { accountId } = me;
      if (compartmentId !== null) {
        const { access } = compartmentAccess({ facts, accountId, compartmentId, now });
        if (access === 'none') return refused('notFound');
      }
      const situationId = facts.situation.id;
      const id = newId();
      const dueAt = legalDeadline(now, MONTHS.first);
      const outcome = await db.transaction().execute(async (trx) => {
        if ((await rows.waitingOf(trx, { situationId, askedBy: me.id })) >= OPEN_AT_ONCE)
          return refused('slowDown');
        const words = await seal.seal(trx, placeOfWords(situationId, id, 'words'), text);
        await rows.insert(trx, {
          id,
          situation_id: situationId,
          kind,
          for_whom: forWhom,
          compartment_id: compartmentId,
          asked_by: me.id,
          asked_at: now,
          due_at: dueAt,
          words,
        });
        const payload = { kind, forWhom, compartmentId, memberId: me.id, dueAt };
        await traceRequest(trx, deps, { event: 'asked', id, situationId, accountId, payload, now });
        await tell(trx, deps, { facts, to: 'facilitators', but: me.id, letter: letters.rightsAsked });
        return done(undefined);
      });
      return outcome.ok ? await view(known, id) : outcome;
    },

    async extend(known, requestId, reason) {
      const { facts, me } = known;
      const now = deps.now();
      const situationId = facts.situation.id;
      const outcome = await db.transaction().execute(async (trx) => {
        const words = await seal.seal(trx, placeOfWords(situationId, requestId, 'extension_words'), reason);
        const row = await rows.request(trx, requestId);
        // Whoever asked must hear of it within the first month.
        if (row?.state !== 'open' || now > row.due_at) return refused('gone');
        const dueAt = legalDeadline(row.asked_at, MONTHS.extended);
        const change = {
          state: 'extended' as const,
          extended_at: now,
          extension_words: words,
          due_at: dueAt,
        };
        if (!(await rows.move(trx, requestId, ['open'], { ...change, reminders: 0 }))) return refused('gone');
        const { accountId } = me;
        const payload = { memberId: me.id, dueAt };
        await traceRequest(trx, deps, {
          event: 'extended',
          id: requestId,
          situationId,
          accountId,
          payload,
          now,
        });
        await tell(trx, deps, { facts, to: [row.asked_by], but: me.id, letter: letters.rightsAnswered });
        return done(undefined);
      });
      return outcome.ok ? await view(known, requestId) : outcome;
    },

    async answer(known, requestId, { outcome: how, text }) {
      const { facts, me } = known;
      const now = deps.now();
      const situationId = facts.situation.id;
      const outcome = await db.transaction().execute(async (trx) => {
        const words = await seal.seal(trx, placeOfWords(situationId, requestId, 'answer_words'), text);
        const row = await rows.request(trx, requestId);
        const change = {
          state: how === 'refused' ? ('refused' as const) : ('answered' as const),
          answered_at: now,
          answered_by: me.id,
          outcome: how,
          answer_words: words,
        };
        if (!row || !(await rows.move(trx, requestId, ['open', 'extended'], change))) return refused('gone');
        const { accountId } = me;
        const payload = { memberId: me.id, outcome: how };
        await traceRequest(trx, deps, {
          event: 'answered',
          id: requestId,
          situationId,
          accountId,
          payload,
          now,
        });
        await tell(trx, deps, { facts, to: [row.asked_by], but: me.id, letter: letters.rightsAnswered });
        return done(undefined);
      });
      return outcome.ok ? await view(known, requestId) : outcome;
    },

    async cancel(known, requestId) {
      const { facts, me } = known;
      const now = deps.now();
      const situationId = facts.situation.id;
      const outcome = await db.transaction().execute(async (trx) => {
        const row = await rows.request(trx, requestId);
        // Somebody else's isn't there, for whoever doesn't answer them.
        if (row?.asked_by !== me.id) return refused(me.role === 'facilitator' ? 'notAllowed' : 'notFound');
        if (!(await rows.move(trx, requestId, ['open', 'extended'], { state: 'cancelled' })))
          return refused('gone');
        const { accountId } = me;
        const payload = { memberId: me.id };
        await traceRequest(trx, deps, {
          event: 'cancelled',
          id: requestId,
          situationId,
          accountId,
          payload,
          now,
        });
        return done(undefined);
      });
      return outcome.ok ? await view(known, requestId) : outcome;
    },
  };
}
