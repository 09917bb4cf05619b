import type { Kysely } from 'kysely';
import { checkLawBasis } from '#shared/consent/checkLawBasis.ts';
import { type LawBasis, type LawBasisPayload, lawBasisPayloadSchema } from '#shared/consent/lawBasis.ts';
import type { Person } from '#shared/consent/person.ts';
import { compartmentAccess, type MemberFacts, type SituationFacts } from '#shared/policy/index.ts';
import type { LawBasisView } from '#shared/protocol/http/consentViews.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';
import { done, type LinkRef, type Outcome, refused } from '../http/outcome.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { type Asker, actorOf, type ConsentContext, seenBy } from './consentContext.ts';
import { type Directory, loadDirectory } from './directory.ts';
import { readGuardianship } from './guardianship.ts';
import { knownConsent } from './knownConsent.ts';
import { knowsOf } from './knowsOf.ts';
import { tellClosing, tellOpening } from './letters.ts';
import { cutBy, type PeopleIn, writeCuts } from './withdrawals.ts';

const RECORDED = 'lawBasis.recorded';

export interface KnownBasis {
  id: string;
  record: LawBasis;
  recordedBy: Person;
  recordedAt: number;
  actorAccountId: string | null;
  endedAt: number | null;
  endedBy: { memberId: string | null; name: string } | null;
}

/** Somebody of a service, at the table for it: the law asks a professional to write down what it allows. */
export function mayRecordLawBasis(me: MemberFacts): boolean {
  return me.sector !== 'family' && me.role !== 'observer';
}

/** Writes down a sharing that a law allows; refused with what that law asks and isn't there. CN60. */
export async function recordLawBasis(
  context: ConsentContext,
  asker: Asker,
  record: LawBasis,
): Promise<Outcome<{ lawBasis: LawBasisView; removedLinks: LinkRef[] }>> {
  const { accountId, situationId, me } = asker;
  const { db } = context.store;
  if (!mayRecordLawBasis(me)) return refused('notAllowed');
  const facts = await context.book.facts(situationId);
  const now = context.now();
  for (const { category, compartmentId } of record.scope) {
    if (compartmentId === null) continue;
    const compartment = facts.compartments.find(({ id }) => id === compartmentId);
    const isKnown =
      me.role === 'facilitator' ||
      compartmentAccess({ facts, accountId, compartmentId, now }).access !== 'none';
    if (!compartment || compartment.kind === 'privateDraft' || !isKnown || compartment.category !== category)
      return refused('badRequest');
  }
  const issues = checkLawBasis(record, await lawContext(context, db, facts));
  if (issues.length > 0) return { ...refused('basisRefused'), issues };
  const directory = await loadDirectory(db, situationId);
  const recordId = newId();
  const { name } = directory.person(me.id);
  const payload: LawBasisPayload = { kind: 'recorded', record, recordedBy: { id: me.id, name } };
  const changed = await context.change(
    actorOf(asker),
    async () =>
      done({
        recordId,
        known: [],
        entries: [{ kind: RECORDED, payload }],
        verb: 'record',
        resource: 'lawBasis',
        value: undefined,
      }),
    {
      closing: false,
      about: (_, known) => compartmentsOfLaw(record, known),
      along: (trx, written) => tellOpening(context, trx, written),
    },
  );
  if (!changed.ok) return changed;
  const lawBasis = (await listLawBases(context, asker)).find(({ id }) => id === recordId);
  if (!lawBasis) return refused('gone');
  const after = await context.book.facts(situationId);
  return done({ lawBasis, removedLinks: seenBy(changed.value.removed, { facts: after, accountId, now }) });
}

/** Ends a sharing that rests on the law: whoever wrote it, or a facilitator. What it opened closes at once. CN61. */
export async function endLawBasis(
  context: ConsentContext & { peopleIn: PeopleIn },
  asker: Asker,
  { lawBasisId, reason }: { lawBasisId: string; reason: string | null },
): Promise<Outcome<undefined>> {
  const { situationId, me } = asker;
  const directory = await loadDirectory(context.store.db, situationId);
  const payload: LawBasisPayload = {
    kind: 'ended',
    byWhom: { id: me.id, name: directory.person(me.id).name },
    reason,
  };
  const changed = await context.change(
    actorOf(asker),
    async (db) => {
      const entries = await context.ledger.read(db, { situationId, recordId: lawBasisId });
      const [known] = knownBases(entries);
      if (!known || !isSeen(known, asker)) return refused('notFound');
      if (!mayEnd(known, asker)) return refused('notAllowed');
      const ends = known.endedAt === null ? [{ kind: 'lawBasis.ended', payload }] : [];
      const of = { recordId: lawBasisId, known: entries, verb: 'end', resource: 'lawBasis' };
      return done({ ...of, entries: ends, value: known });
    },
    {
      closing: true,
      about: ({ value }, facts) => compartmentsOfLaw(value.record, facts),
      async along(trx, written) {
        const [withdrawalId] = written.entryIds;
        if (withdrawalId === undefined) return;
        const cuts = cutBy(written);
        await writeCuts(trx, { situationId, withdrawalId, cuts, peopleIn: context.peopleIn });
        const accountIds = cuts.map(({ accountId }) => accountId);
        await tellClosing(context, trx, accountIds);
      },
    },
  );
  return changed.ok ? done(undefined) : changed;
}

/** Those the asker may know of: the family but for what is kept from it, facilitators, who wrote it, whom it names. CN62. */
export async function listLawBases(context: ConsentContext, asker: Asker): Promise<LawBasisView[]> {
  const { db } = context.store;
  const { situationId } = asker;
  const kinds = [RECORDED, 'lawBasis.ended'];
  const entries = await context.ledger.read(db, { situationId, kinds });
  const directory = await loadDirectory(db, situationId);
  const facts = await context.book.facts(situationId);
  const knows = knowsOf(asker, { facts, now: context.now() });
  // What somebody can't see has no name for them, whatever law covers it.
  const compartments = facts.compartments.filter(({ id }) => knows(id));
  return knownBases(entries)
    .filter((known) => isSeen(known, asker))
    .map((known) => view(known, { asker, directory, compartments }));
}

function view(
  { id, record, recordedBy, recordedAt, endedAt, ...known }: KnownBasis,
  of: { asker: Asker; directory: Directory; compartments: SituationFacts['compartments'] },
): LawBasisView {
  const { asker, directory } = of;
  return {
    id,
    kind: record.kind,
    recordedBy: { memberId: recordedBy.id, name: recordedBy.name },
    recordedAt,
    from: record.from,
    until: record.until,
    endedAt,
    recipients: record.recipientMemberIds.map((memberId) => directory.person(memberId)),
    compartments: compartmentsOfLaw(record, of).map((compartmentId) => ({
      id: compartmentId,
      name: directory.compartmentName(compartmentId),
    })),
    purpose: record.purpose,
    mayEnd: endedAt === null && mayEnd(known, asker),
  };
}

/** The sharings by law that these entries tell of. */
export function knownBases(entries: readonly LedgerEntry[]): KnownBasis[] {
  const records = Map.groupBy(entries, ({ recordId }) => recordId);
  return [...records].flatMap(([id, ofRecord]) => {
    const events = ofRecord.flatMap(({ kind, payload, at, actorAccountId }) =>
      payload !== null && kind.startsWith('lawBasis.')
        ? [{ ...lawBasisPayloadSchema.parse(payload), at, actorAccountId }]
        : [],
    );
    const recorded = events.find((event) => event.kind === 'recorded');
    if (recorded?.kind !== 'recorded') return [];
    const ended = events.find((event) => event.kind === 'ended');
    const byWhom = ended?.kind === 'ended' ? ended.byWhom : null;
    const end = { endedAt: ended?.at ?? null, endedBy: byWhom && { memberId: byWhom.id, name: byWhom.name } };
    const { record, recordedBy, at: recordedAt, actorAccountId } = recorded;
    return [{ id, record, recordedBy, recordedAt, actorAccountId, ...end }];
  });
}

/** Who reads the receipt of its end: who may know of it, without whom it was for. CN61. */
export function mayReadEnd(known: KnownBasis, asker: Asker): boolean {
  const { accountId, me } = asker;
  if (known.record.recipientMemberIds.includes(me.id) && known.actorAccountId !== accountId) return false;
  return isSeen(known, asker);
}

function isSeen({ record, actorAccountId }: KnownBasis, { accountId, me }: Asker): boolean {
  if (actorAccountId === accountId || record.recipientMemberIds.includes(me.id)) return true;
  if (me.role === 'facilitator' && me.sector !== 'family') return true;
  const isKept = 'withheld' in record && (record.withheld?.memberIds.includes(me.id) ?? false);
  return me.sector === 'family' && me.familyPlace !== 'relative' && me.familyPlace !== null && !isKept;
}

function mayEnd({ actorAccountId }: Pick<KnownBasis, 'actorAccountId'>, { accountId, me }: Asker): boolean {
  return actorAccountId === accountId || me.role === 'facilitator';
}

/** What a sharing by law is about. */
export function compartmentsOfLaw(
  { scope }: LawBasis,
  { compartments }: Pick<SituationFacts, 'compartments'>,
): string[] {
  return compartments
    .filter(({ id, category }) =>
      scope.some((row) =>
        row.compartmentId === null ? row.category === category : row.compartmentId === id,
      ),
    )
    .map(({ id }) => id);
}

/** What the law looks at besides the record itself. */
async function lawContext({ ledger, now }: ConsentContext, db: Kysely<Database>, facts: SituationFacts) {
  const situationId = facts.situation.id;
  const teams = await db
    .selectFrom('members')
    .select(['id', 'care_team'])
    .where('situation_id', '=', situationId)
    .execute();
  const careTeam = new Map(teams.map((row) => [row.id, row.care_team]));
  const drafted = await ledger.read(db, { situationId, kinds: ['consent.drafted'] });
  const gosConsentIds: string[] = [];
  for (const { recordId } of drafted) {
    const known = knownConsent(await ledger.read(db, { situationId, recordId }), now());
    if (known?.state.rows.some(({ row, opens }) => opens && row.mode === 'gos')) gosConsentIds.push(recordId);
  }
  const guardianship = await readGuardianship(ledger, db, situationId);
  return {
    members: facts.members
      .filter(({ removed }) => !removed)
      .map(({ id, profession }) => ({ id, profession, careTeam: careTeam.get(id) ?? null })),
    gosConsentIds,
    toInform: (guardianship?.holders ?? []).map(({ id, name }) => ({ id, name })),
  };
}
