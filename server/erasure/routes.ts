import { erasureCalls } from '#shared/protocol/http/erasure.ts';
import { legalHoldCalls } from '#shared/protocol/http/legalHolds.ts';
import type { RequireFresh } from '../auth/fresh.ts';
import type { Store } from '../db/connect.ts';
import type { Mount } from '../http/mount.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Guard, Question } from '../people/guard.ts';
import type { Erasure } from './createErasure.ts';
import { legalHolds } from './legalHolds.ts';
import { mayErase } from './mayErase.ts';
import { erasuresOf, placeOf, situationOfHold } from './repository.ts';

export function erasureRoutes(
  mount: Mount,
  deps: { store: Store; guard: Guard; erasure: Erasure; requireFresh: RequireFresh; now: () => number },
): void {
  const { guard, erasure, requireFresh } = deps;
  const { db, engine } = deps.store;

  mount(erasureCalls.eraseCompartment, async ({ params: { compartmentId } }, visit) => {
    const place = await placeOf(db, { compartmentId });
    if (!place) return refused('notFound');
    const may = await guardErasing(visit.accountId, place);
    if (!may.ok) return may;
    const fresh = await requireFresh(visit);
    if (!fresh.ok) return fresh;
    const { situationId } = place;
    return await erasure.erase({ what: 'compartment', id: compartmentId, situationId }, visit.accountId);
  });

  mount(erasureCalls.eraseNote, async ({ params: { noteId } }, visit) => {
    const place = await placeOf(db, { noteId });
    if (!place) return refused('notFound');
    const { accountId } = visit;
    const asWriter = await guard({ accountId, ...place, resource: 'note', verb: 'delete' });
    const may = asWriter.ok ? asWriter : await guardErasing(accountId, place);
    if (!may.ok) return may;
    const fresh = await requireFresh(visit);
    if (!fresh.ok) return fresh;
    return await erasure.erase({ what: 'note', id: noteId, ...place }, accountId);
  });

  mount(erasureCalls.eraseSituation, async ({ params: { situationId } }, visit) => {
    const may = await asFacilitator({ accountId: visit.accountId, situationId });
    if (!may.ok) return may;
    const fresh = await requireFresh(visit);
    if (!fresh.ok) return fresh;
    return await erasure.erase({ what: 'situation', id: situationId, situationId }, visit.accountId);
  });

  mount(erasureCalls.list, async ({ params: { situationId } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'erasure', verb: 'delete' });
    if (!may.ok) return may;
    const mine = may.value.me.role === 'facilitator' ? null : accountId;
    return done({ erasures: await erasuresOf(db, situationId, mine) });
  });

  mount(legalHoldCalls.list, async ({ params: { situationId } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'legalHold', verb: 'read' });
    if (!may.ok) return may;
    // An inquiry may be nobody else's business.
    const isTheirs = may.value.me.role === 'facilitator';
    const holds = isTheirs ? await legalHolds.standing(db, situationId) : [];
    return done({ legalHolds: holds.map(({ id, reference, set_at }) => ({ id, reference, setAt: set_at })) });
  });

  mount(legalHoldCalls.set, async ({ params: { situationId }, body: { reference } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'legalHold', verb: 'create' });
    if (!may.ok) return may;
    const hold = { situationId, reference, accountId, now: deps.now() };
    return done({ id: await db.transaction().execute((trx) => legalHolds.set(trx, engine, hold)) });
  });

  mount(legalHoldCalls.lift, async ({ params: { legalHoldId } }, { accountId }) => {
    const situationId = await situationOfHold(db, legalHoldId);
    if (situationId === null) return refused('notFound');
    const may = await guard({ accountId, situationId, resource: 'legalHold', verb: 'delete' });
    if (!may.ok) return may;
    const hold = { id: legalHoldId, accountId, now: deps.now() };
    await db.transaction().execute((trx) => legalHolds.lift(trx, engine, hold));
    return done(undefined);
  });

  async function guardErasing(
    accountId: string,
    { situationId, compartmentId }: { situationId: string; compartmentId: string },
  ): Promise<Outcome<undefined>> {
    const may = await guard({ accountId, situationId, resource: 'erasure', verb: 'delete' });
    if (!may.ok) return may;
    const answer = mayErase({ facts: may.value.facts, accountId, now: deps.now() }, compartmentId);
    if (answer === 'yes') return done(undefined);
    return refused(answer === 'no' ? 'notAllowed' : 'notFound');
  }

  async function asFacilitator(
    asker: Pick<Question, 'accountId' | 'situationId'>,
  ): Promise<Outcome<undefined>> {
    const may = await guard({ ...asker, resource: 'erasure', verb: 'delete' });
    if (!may.ok) return may;
    return may.value.me.role === 'facilitator' ? done(undefined) : refused('notAllowed');
  }
}
