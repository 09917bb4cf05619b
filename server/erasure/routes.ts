import { erasureCalls } from '#shared/protocol/http/erasure.ts';
import { legalHoldCalls } from '#shared/protocol/http/legalHolds.ts';
import type { RequireFresh } from '../auth/fresh.ts';
import type { Store } from '../db/connect.ts';
import type { Mount } from '../http/mount.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Guard } from '../people/guard.ts';
import type { Erasure } from './createErasure.ts';
import { legalHolds } from './legalHolds.ts';
import { type ErasureVerdict, mayErase, mayEraseSituation } from './mayErase.ts';
import { demandsOf, erasuresOf, placeOf, standingHold } from './repository.ts';

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
    const { accountId } = visit;
    const may = await guard({ accountId, situationId, resource: 'erasure', verb: 'delete' });
    if (!may.ok) return may;
    const { facts } = may.value;
    const verdict = inWords(
      mayEraseSituation({ facts, accountId, demands: await demandsOf(db, situationId) }),
    );
    if (!verdict.ok) return verdict;
    const fresh = await requireFresh(visit);
    if (!fresh.ok) return fresh;
    return await erasure.erase({ what: 'situation', id: situationId, situationId }, accountId);
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
    if (may.value.me.role !== 'facilitator') return done({ legalHolds: [], lifted: [] });
    const standing = await legalHolds.standing(db, situationId);
    const lifted = await legalHolds.lifted(db, situationId);
    return done({
      legalHolds: standing.map(({ id, reference, set_at, set_by }) => ({
        id,
        reference,
        setAt: set_at,
        isMine: set_by === accountId,
      })),
      lifted: lifted.map(({ id, reference, lifted_at, lift_reason }) => ({
        id,
        reference,
        liftedAt: lifted_at ?? 0,
        reason: lift_reason ?? '',
      })),
    });
  });

  mount(legalHoldCalls.set, async ({ params: { situationId }, body: { reference } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'legalHold', verb: 'create' });
    if (!may.ok) return may;
    const hold = { situationId, reference, accountId, now: deps.now() };
    return done({ id: await db.transaction().execute((trx) => legalHolds.set(trx, engine, hold)) });
  });

  mount(legalHoldCalls.lift, async ({ params: { legalHoldId }, body: { reason } }, visit) => {
    const { accountId } = visit;
    const standing = await standingHold(db, legalHoldId);
    if (standing === null) return refused('notFound');
    const { situationId, setBy } = standing;
    const may = await guard({ accountId, situationId, resource: 'legalHold', verb: 'delete' });
    if (!may.ok) return may;
    if (setBy === accountId) return refused('holdYours');
    const fresh = await requireFresh(visit);
    if (!fresh.ok) return fresh;
    const hold = { id: legalHoldId, accountId, reason, now: deps.now() };
    await db.transaction().execute((trx) => legalHolds.lift(trx, engine, hold));
    return done(undefined);
  });

  async function guardErasing(
    accountId: string,
    { situationId, compartmentId }: { situationId: string; compartmentId: string },
  ): Promise<Outcome<undefined>> {
    const may = await guard({ accountId, situationId, resource: 'erasure', verb: 'delete' });
    if (!may.ok) return may;
    const { facts } = may.value;
    const demands = await demandsOf(db, situationId);
    return inWords(mayErase({ facts, accountId, now: deps.now(), demands }, compartmentId));
  }
}

function inWords(verdict: ErasureVerdict): Outcome<undefined> {
  if (verdict === 'yes') return done(undefined);
  if (verdict === 'undemanded') return refused('eraseUndemanded');
  return refused(verdict === 'no' ? 'notAllowed' : 'notFound');
}
