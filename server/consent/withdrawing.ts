import type { WithdrawalChannel } from '#shared/consent/events.ts';
import type { WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import {
  type Asker,
  actorOf,
  type ConsentContext,
  compartmentsOf,
  type Placed,
  placeAsker,
} from './consentContext.ts';
import { tellClosing } from './letters.ts';
import { type ReceiptContext, readReceipt } from './receipts.ts';
import { cutBy, expectPurgesHere, type PeopleIn, writeCuts } from './withdrawals.ts';

export interface Withdrawal {
  rowIds?: readonly string[] | undefined;
  channel: WithdrawalChannel;
  onWordOf?: string | undefined;
  reason?: string | undefined;
}

/**
 * Takes back all of a consent or some rows. It waits for nobody: what it closes is closed in the turn of its commit.
 * Taking back what was taken back already changes nothing, and answers with the same receipt. CN40, CN41.
 */
export async function withdrawConsent(
  context: ConsentContext & ReceiptContext & { peopleIn: PeopleIn },
  asker: Asker,
  consentId: string,
  given: Withdrawal,
): Promise<Outcome<WithdrawalReceipt>> {
  const changed = await context.change(
    actorOf(asker),
    async (db) => {
      const placed = await placeAsker(context, db, asker, consentId);
      if (!placed.ok) return placed;
      const { known } = placed.value;
      const payload = withdrawn(placed.value, given);
      if (!payload.ok) return payload;
      const entries = payload.value.fresh
        ? [{ kind: 'consent.withdrawn', payload: payload.value.event }]
        : [];
      const of = { recordId: consentId, known: known.entries, verb: 'withdraw', resource: 'consent' };
      return done({ ...of, entries, value: { known, last: payload.value.last } });
    },
    {
      closing: true,
      about: ({ value }, facts) => compartmentsOf(value.known, facts),
      async along(trx, written) {
        const withdrawalId = written.entryIds[0];
        if (withdrawalId === undefined) return;
        const cuts = cutBy(written);
        const { peopleIn } = context;
        await writeCuts(trx, { situationId: asker.situationId, withdrawalId, cuts, peopleIn });
        await tellClosing(
          context,
          trx,
          cuts.map(({ accountId }) => accountId),
        );
      },
    },
  );
  if (!changed.ok) return changed;
  const [fresh] = changed.value.entryIds;
  if (fresh !== undefined) await completeCuts(context, asker.situationId, fresh);
  const withdrawalId = fresh ?? changed.value.value.last;
  return withdrawalId === null ? refused('consentOver') : await readReceipt(context, asker, withdrawalId);
}

/** Who joined in the last instant before the commit was cut by it, and belongs to the receipt. CN43. */
export async function completeCuts(
  { store, book, peopleIn }: Pick<ConsentContext, 'store' | 'book'> & { peopleIn: PeopleIn },
  situationId: string,
  withdrawalId: string,
): Promise<void> {
  const facts = await book.factsOrNone(situationId);
  if (facts) await expectPurgesHere(store.db, { withdrawalId, facts, peopleIn });
}

/** What is taken back, and by whom: the one who asks, or whose word a professional writes down. */
function withdrawn({ known, standing }: Placed, given: Withdrawal) {
  const rows = known.terms.rows.map(({ id }) => id);
  const asked = given.rowIds ?? rows;
  if (!asked.every((id) => rows.includes(id))) return refused('badRequest');
  const { mayWithdraw } = known.signers;
  const own =
    standing.signerId !== null && mayWithdraw.includes(standing.signerId) ? standing.signerId : null;
  if (own === null && !standing.mayCarry) return refused('notAllowed');
  if (own === null && given.channel === 'self') return refused('badRequest');
  // Nobody's word is supposed: a receipt that names somebody who said nothing would be false.
  const by = own ?? given.onWordOf ?? null;
  if (by === null) return refused('onWhoseWord');
  if (!mayWithdraw.includes(by)) return refused('notAllowed');
  const gone = new Set(
    known.state.rows.filter(({ decided }) => decided === 'withdrawn').map(({ row }) => row.id),
  );
  const rowIds = asked.filter((id) => !gone.has(id));
  const last = known.events.findLast((event) => event.kind === 'withdrawn')?.entryId ?? null;
  const reason = given.reason ?? null;
  const event = { kind: 'withdrawn' as const, by, rowIds, channel: given.channel, reason };
  return done({ fresh: rowIds.length > 0, event, last });
}
