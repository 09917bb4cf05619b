import type { Kysely } from 'kysely';
import { ageAt } from '#shared/consent/ageAt.ts';
import { type Guardianship, guardianshipSchema, SUBJECT_SIGNER_ID } from '#shared/consent/guardianship.ts';
import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import type { MemberFacts } from '#shared/policy/index.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import { type Asker, actorOf, type ConsentContext } from './consentContext.ts';
import type { Plan } from './planned.ts';

const WRITTEN = 'guardianship.written';
const MAJORITY = 18;

/** The family file as it stands; null: nobody has written one. */
export async function readGuardianship(
  ledger: Pick<Ledger, 'read'>,
  db: Kysely<Database>,
  situationId: string,
): Promise<Guardianship | null> {
  const entries = await ledger.read(db, { situationId, kinds: [WRITTEN] });
  const last = entries.findLast(({ payload }) => payload !== null);
  return last ? guardianshipSchema.parse(last.payload) : null;
}

export function mayWriteGuardianship(me: MemberFacts): boolean {
  return me.role === 'facilitator' || (me.sector === 'family' && me.familyPlace === 'holder');
}

/**
 * Writes the family file. Places in the family follow from it. A holder may complete it; giving or taking a place, or
 * naming one who decides alone, is for a facilitator, who has seen the judgement. CN7.
 */
export async function writeGuardianship(
  context: ConsentContext,
  asker: Asker,
  guardianship: Guardianship,
): Promise<Outcome<undefined>> {
  const recordId = newId();
  const plan: Plan<undefined> = async (db) => {
    const { situationId, me } = asker;
    if (!mayWriteGuardianship(me)) return refused('notAllowed');
    const facts = await context.book.facts(situationId);
    if (facts.situation.archived) return refused('archived');
    return await planGuardianship({
      context,
      db,
      situationId,
      recordId,
      members: facts.members,
      guardianship,
      byHolder: me.role === 'facilitator' ? null : me,
    });
  };
  const changed = await context.change(actorOf(asker), plan, { closing: false });
  return changed.ok ? done(undefined) : changed;
}

async function planGuardianship(ask: {
  context: Pick<ConsentContext, 'ledger' | 'now'>;
  db: Kysely<Database>;
  situationId: string;
  /** its id, where it is the first */
  recordId: string;
  members: readonly MemberFacts[];
  guardianship: Guardianship;
  /** the holder who writes it; null: a facilitator */
  byHolder: MemberFacts | null;
}): ReturnType<Plan<undefined>> {
  const { context, db, situationId, members, guardianship, byHolder } = ask;
  const named = [guardianship.subject, ...guardianship.holders].flatMap(({ memberId }) => memberId ?? []);
  if (named.some((id) => !members.some((member) => member.id === id && !member.removed)))
    return refused('badRequest');
  const seats = guardianship.holders.flatMap(({ memberId }) => memberId ?? []);
  if (new Set(seats).size < seats.length) return refused('badRequest');
  const entries = await context.ledger.read(db, { situationId, kinds: [WRITTEN] });
  const before = await readGuardianship(context.ledger, db, situationId);
  const places = placesOf({ before, after: guardianship }, members, context.now());
  if (byHolder && overreaches(before, guardianship, { members, places })) return refused('notAllowed');
  const same = before !== null && JSON.stringify(before) === JSON.stringify(guardianship);
  return done({
    recordId: entries[0]?.recordId ?? ask.recordId,
    known: entries,
    entries: same ? [] : [{ kind: WRITTEN, payload: guardianship }],
    verb: 'write',
    resource: 'guardianship',
    family: { places, discerning: guardianship.subject.discernment },
    value: undefined,
  });
}

/**
 * Somebody's place at the table, as the file says it: for members of the family it names, and for those it named and no
 * longer does, who are relatives again.
 */
function placesOf(
  { before, after }: { before: Guardianship | null; after: Guardianship },
  members: readonly MemberFacts[],
  now: number,
): ReadonlyMap<string, FamilyPlace> {
  const { subject, holders, authority, exclusiveHolderId } = after;
  const places = new Map<string, FamilyPlace>();
  const isFamily = (id: string) => members.some((member) => member.id === id && member.sector === 'family');
  const named = before === null ? [] : [before.subject, ...before.holders];
  for (const { memberId } of named)
    if (memberId !== null && isFamily(memberId)) places.set(memberId, 'relative');
  for (const { id, memberId } of holders)
    if (memberId !== null && isFamily(memberId)) {
      const decides = authority !== 'exclusive' || id === exclusiveHolderId;
      places.set(memberId, decides ? 'holder' : 'relative');
    }
  if (subject.memberId !== null && isFamily(subject.memberId)) {
    const age = ageAt(subject.birthDate, now);
    // An adult answers for themselves.
    places.set(subject.memberId, age.ok && age.years >= MAJORITY ? 'holder' : 'child');
  }
  return places;
}

/** Whether a holder would thereby decide without another who decides today, or seat somebody where they aren't: themself too. */
function overreaches(
  before: Guardianship | null,
  after: Guardianship,
  { members, places }: { members: readonly MemberFacts[]; places: ReadonlyMap<string, FamilyPlace> },
): boolean {
  const reseats = members.some(({ id, familyPlace }) => {
    const place = places.get(id);
    // A child who came of age since answers for themselves, whoever writes the file.
    const cameOfAge = before?.subject.memberId === id && after.subject.memberId === id && place === 'holder';
    const sameDay = before?.subject.birthDate === after.subject.birthDate;
    return place !== undefined && place !== (familyPlace ?? 'relative') && !(cameOfAge && sameDay);
  });
  const names = (file: Guardianship) => file.holders.map(({ id }) => id);
  const drops = before !== null && names(before).some((id) => !names(after).includes(id));
  // Who signs under a name stays who it was.
  const moves =
    before !== null &&
    [{ id: SUBJECT_SIGNER_ID, ...before.subject }, ...before.holders].some(({ id, memberId }) => {
      const now = id === SUBJECT_SIGNER_ID ? after.subject : after.holders.find((one) => one.id === id);
      return memberId !== null && now?.memberId !== memberId;
    });
  const alone = after.authority !== 'joint' && (before === null || before.authority !== after.authority);
  return reseats || drops || moves || alone || silences(before, after);
}

/** Whether the person concerned would thereby lose a say: their age and what they can decide is not for who decides with them. */
function silences(before: Guardianship | null, { subject }: Guardianship): boolean {
  if (before === null) return false;
  const { birthDate, discernment, protection, decidesAlone } = before.subject;
  return (
    (birthDate !== null && subject.birthDate !== birthDate) ||
    (discernment && !subject.discernment) ||
    subject.protection !== protection ||
    (decidesAlone && !subject.decidesAlone)
  );
}
