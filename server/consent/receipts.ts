import { z } from 'zod';
import { momentSchema } from '#shared/consent/moment.ts';
import { compartmentAccess, type MemberFacts } from '#shared/policy/index.ts';
import type { WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Readings } from '../readings/createReadings.ts';
import { lastReaders } from '../readings/lastReaders.ts';
import { exportsOf } from '../rights/exportsOf.ts';
import type { Asker, ConsentContext } from './consentContext.ts';
import { type Directory, loadDirectory } from './directory.ts';
import { EXPIRED } from './expiring.ts';
import { readInvitation } from './invitationState.ts';
import { knownConsent } from './knownConsent.ts';
import { knowsOf } from './knowsOf.ts';
import { compartmentsOfLaw, knownBases, mayReadEnd } from './lawBases.ts';
import { rowView, whoOf } from './presentConsent.ts';
import { standingOf } from './standing.ts';
import { documentsOf } from './withdrawals.ts';

const ENDS_BY_CLOCK: readonly string[] = Object.values(EXPIRED);
const ENDS_OF_LAW: readonly string[] = ['lawBasis.ended', EXPIRED.lawBasis];
const WITHDRAWALS: readonly string[] = [
  ...['consent.withdrawn', 'familyInvitation.withdrawn'],
  ...ENDS_OF_LAW,
  EXPIRED.consent,
];

/** What a receipt is made of besides the ledger. */
export interface ReceiptContext {
  /** what was opened a moment ago is written down first */
  readings: Pick<Readings, 'flush'>;
}

type Context = ConsentContext & ReceiptContext;

/** The receipt of one withdrawal, for who may know of it: the family, and who prepared or recorded it. CN40–CN46. */
export async function readReceipt(
  context: Context,
  asker: Asker,
  withdrawalId: string,
): Promise<Outcome<WithdrawalReceipt>> {
  const { db } = context.store;
  const { situationId } = asker;
  const entries = await context.ledger.read(db, { situationId });
  const entry = entries.find(({ id, kind }) => id === withdrawalId && isWithdrawal(kind));
  if (!entry || !mayRead(entry, entries, asker, context.now())) return refused('notFound');
  const directory = await loadDirectory(db, situationId);
  return done(await receiptOf(context, { asker, entry, entries, directory }));
}

/** Newest first. */
export async function listReceipts(context: Context, asker: Asker): Promise<WithdrawalReceipt[]> {
  const { db } = context.store;
  const { situationId } = asker;
  const entries = await context.ledger.read(db, { situationId });
  const mine = entries.filter(
    (entry) => isWithdrawal(entry.kind) && mayRead(entry, entries, asker, context.now()),
  );
  const directory = await loadDirectory(db, situationId);
  const receipts: WithdrawalReceipt[] = [];
  for (const entry of mine.toReversed())
    receipts.push(await receiptOf(context, { asker, entry, entries, directory }));
  return receipts;
}

function isWithdrawal(kind: string): boolean {
  return WITHDRAWALS.includes(kind);
}

function mayRead(entry: LedgerEntry, entries: readonly LedgerEntry[], asker: Asker, now: number): boolean {
  const { accountId, me } = asker;
  if (entry.actorAccountId === accountId) return true;
  if (entry.kind === 'familyInvitation.withdrawn')
    return me.sector === 'family' && me.familyPlace !== 'relative';
  if (ENDS_OF_LAW.includes(entry.kind)) {
    const [law] = knownBases(recordOf(entries, entry));
    return law !== undefined && mayReadEnd(law, asker);
  }
  const known = knownConsent(recordOf(entries, entry), now);
  const standing = known && standingOf(known, me);
  return standing?.seenAs === 'family' || standing?.seenAs === 'collector';
}

function recordOf(entries: readonly LedgerEntry[], { recordId }: LedgerEntry): LedgerEntry[] {
  return entries.filter((one) => one.recordId === recordId);
}

async function receiptOf(
  context: Context,
  ask: { asker: Asker; entry: LedgerEntry; entries: readonly LedgerEntry[]; directory: Directory },
): Promise<WithdrawalReceipt> {
  const { entry, directory } = ask;
  const mayKnowOf = await knownTo(context, ask);
  const { db } = context.store;
  const { situationId } = entry;
  const cuts = await db
    .selectFrom('withdrawal_cuts')
    .select(['member_id', 'compartment_id'])
    .where('withdrawal_id', '=', entry.id)
    .orderBy('member_id')
    .orderBy('compartment_id')
    .execute();
  const compartmentIds = [...new Set(cuts.map(({ compartment_id }) => compartment_id))];
  const untold = await documentsOf(
    db,
    compartmentIds.filter((id) => !mayKnowOf(id)),
  );
  const expected = await db
    .selectFrom('purges')
    .select(['member_id', 'session_id', 'document', 'confirmed_at'])
    .where('withdrawal_id', '=', entry.id)
    .orderBy('session_id')
    .execute();
  const purges = expected.filter(({ document }) => !untold.has(document));
  const devices = Map.groupBy(purges, ({ session_id }) => session_id);
  const memberIds = [...new Set(cuts.map(({ member_id }) => member_id))];
  const told = compartmentIds.filter(mayKnowOf);
  const accountIds = memberIds.flatMap((id) => directory.member(id)?.accountId ?? []);
  await context.readings.flush();
  const readings = await lastReaders(db, { situationId, compartmentIds: told, accountIds });
  const exported = await exportsOf(db, { situationId, compartmentIds: told });
  const deviceList = [...devices.values()];
  return {
    id: entry.id,
    at: ENDS_BY_CLOCK.includes(entry.kind) ? untilOf(entry) : entry.at,
    ...(await saidBy(context, { ...ask, mayKnowOf })),
    cut: memberIds.map((memberId) => ({
      member: directory.person(memberId),
      compartments: cuts
        .filter(({ member_id, compartment_id }) => member_id === memberId && told.includes(compartment_id))
        .map(({ compartment_id: id }) => ({ id, name: directory.compartmentName(id) })),
      devices: deviceList.filter(([first]) => first?.member_id === memberId).length,
    })),
    readers: lastOf(readings, directory),
    exports: exported
      .filter(({ account_id }) => accountIds.includes(account_id))
      .map(({ account_id, kind, at }) => ({ member: personOf(directory, account_id), what: kind, at })),
    purges: deviceList.map((documents) => ({
      member: directory.person(documents[0]?.member_id ?? ''),
      // A device has destroyed its copies when the last of them is gone.
      confirmedAt: documents.some(({ confirmed_at }) => confirmed_at === null)
        ? null
        : Math.max(...documents.map(({ confirmed_at }) => confirmed_at ?? 0)),
    })),
  };
}

/**
 * The compartments a receipt may name to somebody: those they see, and those that the consent itself named. A consent on a
 * whole category, or the family's invitation, reaches further: what they never saw stays unsaid. CN58.
 */
async function knownTo(
  context: Context,
  { asker, entry, entries }: { asker: Asker; entry: LedgerEntry; entries: readonly LedgerEntry[] },
): Promise<(compartmentId: string) => boolean> {
  const now = context.now();
  const facts = await context.book.facts(entry.situationId);
  const rows = knownConsent(recordOf(entries, entry), now)?.terms.rows ?? [];
  const named = new Set(rows.map((row) => row.compartmentId));
  const sees = knowsOf(asker, { facts, now });
  return (compartmentId) => named.has(compartmentId) || sees(compartmentId);
}

type Said = Pick<WithdrawalReceipt, 'consentId' | 'lawBasis' | 'by' | 'channel' | 'rows' | 'stillOpen'>;

/** The part of a receipt that comes from what was said: by whom, how, about what, and who sees it all the same. */
async function saidBy(
  context: Context,
  {
    entry,
    entries,
    directory,
    mayKnowOf,
  }: {
    entry: LedgerEntry;
    entries: readonly LedgerEntry[];
    directory: Directory;
    mayKnowOf: (compartmentId: string) => boolean;
  },
): Promise<Said> {
  const record = recordOf(entries, entry);
  if (entry.kind === 'familyInvitation.withdrawn') {
    const { withdrawn } = readInvitation(record);
    return {
      consentId: null,
      lawBasis: null,
      by: withdrawn?.byWhom ?? directory.person(''),
      channel: withdrawn?.channel ?? 'self',
      rows: [],
      stillOpen: [],
    };
  }
  const now = context.now();
  const facts = await context.book.facts(entry.situationId);
  /** Who still sees one of these, of those it was for, and why. CN49. */
  const stillOpenTo = (isFor: (member: MemberFacts) => boolean, compartmentIds: readonly string[]) =>
    facts.members
      .filter((member) => !member.removed && isFor(member))
      .flatMap(({ id: memberId, accountId }) =>
        compartmentIds.filter(mayKnowOf).flatMap((id) => {
          const verdict = compartmentAccess({ facts, accountId, compartmentId: id, now });
          if (verdict.access === 'none') return [];
          const compartment = { id, name: directory.compartmentName(id) };
          return [{ member: directory.person(memberId), compartment, because: verdict.because }];
        }),
      );
  if (ENDS_OF_LAW.includes(entry.kind)) {
    const [law] = knownBases(record);
    if (!law) throw new Error('an end without its legal basis');
    const { kind, recipientMemberIds } = law.record;
    return {
      ...{ consentId: null, lawBasis: kind, rows: [] },
      by: law.endedBy ?? { memberId: null, name: '' },
      channel: law.endedBy ? ('self' as const) : ('clock' as const),
      stillOpen: stillOpenTo(
        ({ id }) => recipientMemberIds.includes(id),
        compartmentsOfLaw(law.record, facts),
      ),
    };
  }
  const known = knownConsent(record, now);
  const event = known?.events.find(({ entryId }) => entryId === entry.id);
  const isExpiry = entry.kind === EXPIRED.consent;
  if (!known || (event?.kind !== 'withdrawn' && !isExpiry))
    throw new Error('a withdrawal without its consent');
  const rows = known.state.rows.filter(({ row, decided }) =>
    event?.kind === 'withdrawn' ? (event.rowIds?.includes(row.id) ?? true) : decided === 'accepted',
  );
  const stillOpen = rows.flatMap(({ row }) =>
    stillOpenTo(
      (member) =>
        'memberId' in row.recipient
          ? row.recipient.memberId === member.id
          : row.recipient.sector === member.sector,
      facts.compartments
        .filter(({ id, category }) =>
          row.compartmentId === null ? category === row.category : id === row.compartmentId,
        )
        .map(({ id }) => id),
    ),
  );
  return {
    consentId: known.id,
    lawBasis: null,
    ...(event?.kind === 'withdrawn'
      ? { by: whoOf(known, event.by), channel: event.channel }
      : { by: { memberId: null, name: '' }, channel: 'clock' as const }),
    rows: rows.map((row) => rowView(row, directory, [])),
    stillOpen,
  };
}

function lastOf(
  readings: readonly { accountId: string; lastAt: number }[],
  directory: Directory,
): WithdrawalReceipt['readers'] {
  const byAccount = Map.groupBy(readings, ({ accountId }) => accountId);
  return [...byAccount].map(([accountId, all]) => ({
    member: personOf(directory, accountId),
    lastAt: Math.max(...all.map(({ lastAt }) => lastAt)),
  }));
}

function personOf(directory: Directory, accountId: string): { memberId: string | null; name: string } {
  const member = directory.ofAccount(accountId);
  return { memberId: member?.id ?? null, name: member?.name ?? '' };
}

/** The instant itself, and not when it was written down. */
function untilOf({ payload, at }: LedgerEntry): number {
  const said = z.object({ until: momentSchema }).safeParse(payload);
  return said.success ? said.data.until : at;
}
