import type { Kysely } from 'kysely';
import { type Guardianship, SUBJECT_SIGNER_ID } from '#shared/consent/guardianship.ts';
import type { Person } from '#shared/consent/person.ts';
import type { MemberFacts } from '#shared/policy/index.ts';
import type { FamilyFileSeenAs } from '#shared/protocol/http/consentViews.ts';
import type { Database } from '../db/tables.ts';
import type { Asker, ConsentContext } from './consentContext.ts';
import { loadDirectory } from './directory.ts';
import { readGuardianship } from './guardianship.ts';

type Reading = Pick<ConsentContext, 'ledger' | 'store'>;

/** What whoever prepares or writes down a consent, or another basis, has done here. */
const COLLECTING = ['consent.drafted', 'consent.signed', 'consent.informed', 'lawBasis.recorded'];

/**
 * The family file for one member, and as what they read it. It says births, judgements and protections: the holders, the
 * person concerned and facilitators read it, and whoever has prepared or written down an agreement here. CN19.
 */
export async function guardianshipFor(
  { ledger, store: { db } }: Reading,
  { situationId, me }: Asker,
): Promise<{ guardianship: Guardianship | null; as: FamilyFileSeenAs }> {
  const guardianship = await readGuardianship(ledger, db, situationId);
  if (guardianship === null) return { guardianship, as: 'none' };
  const as = seenAs(me) ?? ((await hasCollected(db, situationId, me)) ? 'collected' : 'kept');
  return { guardianship: as === 'kept' ? null : guardianship, as };
}

function seenAs(me: MemberFacts): FamilyFileSeenAs | null {
  if (me.role === 'facilitator') return 'facilitates';
  if (me.sector !== 'family') return null;
  if (me.familyPlace === 'holder') return 'decides';
  return me.familyPlace === 'child' ? 'concerned' : 'kept';
}

async function hasCollected(db: Kysely<Database>, situationId: string, me: MemberFacts): Promise<boolean> {
  if (me.role === 'observer') return false;
  const entry = await db
    .selectFrom('ledger_entries')
    .select('seq')
    .where('situation_id', '=', situationId)
    .where('actor_account_id', '=', me.accountId)
    .where('kind', 'in', COLLECTING)
    .limit(1)
    .executeTakeFirst();
  return entry !== undefined;
}

/**
 * Whom a law has told beforehand, by name: those who hold authority, and the child who understands. For whoever may write
 * down such a sharing; of the file itself it says no more. CN19.
 */
export async function toInformFor(
  { ledger, store: { db } }: Reading,
  { situationId }: Asker,
): Promise<Person[]> {
  const file = await readGuardianship(ledger, db, situationId);
  if (file === null) return [];
  const { subject, holders } = file;
  const child = subject.discernment
    ? (await loadDirectory(db, situationId)).member(subject.memberId)
    : undefined;
  return [
    ...holders.filter(({ capacity }) => capacity !== 'ase').map(({ id, name }) => ({ id, name })),
    ...(child ? [{ id: SUBJECT_SIGNER_ID, name: child.name }] : []),
  ];
}
