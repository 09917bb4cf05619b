import type { Basis, CompartmentFacts, SituationFacts } from '../../policy/index.ts';
import type { CompartmentView, MemberView, SituationView } from './views.ts';

type Seen = Pick<CompartmentFacts, 'id' | 'kind' | 'category' | 'audience' | 'archived'> & {
  mine: boolean;
  /** who sees it, on the server's word; absent for a compartment that isn't there yet */
  readers?: CompartmentView['readers'];
};

type Seated = Pick<MemberView, 'id' | 'role' | 'sector' | 'familyPlace' | 'profession'>;

/**
 * The policy's facts as far as one person's page knows them, to offer only what the server will accept. A page knows
 * members and not accounts: each stands for its own. Others' drafts aren't among its compartments, and of the records in
 * force it only knows what they come to: who sees what now. The server decides.
 */
export function factsFromViews({
  situation,
  me,
  members,
  compartments,
}: {
  situation: Pick<SituationView, 'id' | 'archived'> & Partial<Pick<SituationView, 'sensitiveLines'>>;
  /** whose page it is, for their own draft; null where no draft is asked about */
  me: Pick<MemberView, 'id'> | null;
  members: readonly Seated[];
  compartments: readonly Seen[];
}): SituationFacts {
  return {
    situation: {
      id: situation.id,
      archived: situation.archived,
      invitation: 'standing',
      childDiscerning: false,
      charter: false,
      sensitiveLines: (situation.sensitiveLines ?? null) !== null,
    },
    members: members.map(({ id, role, sector, familyPlace, profession }) => ({
      id,
      accountId: id,
      role,
      sector,
      familyPlace,
      profession,
      charterAccepted: true,
      removed: false,
      accountClosed: false,
    })),
    compartments: compartments.map(({ id, kind, category, audience, mine, archived }) => ({
      id,
      kind,
      category,
      audience,
      ownerMemberId: kind === 'privateDraft' && mine ? (me?.id ?? null) : null,
      archived,
    })),
    bases: compartments.flatMap(({ id, kind, readers }) =>
      readers === undefined || kind === 'privateDraft' ? [] : basesFrom(id, members, readers),
    ),
  };
}

/** What makes the policy answer of these members what the server said: open for readers, closed for the others. */
function basesFrom(compartmentId: string, members: readonly Seated[], readers: readonly string[]): Basis[] {
  const basis = { recordId: '', compartmentId, sectors: [], from: 0, until: null, order: 0 };
  const others = members.map(({ id }) => id).filter((id) => !readers.includes(id));
  return [
    { ...basis, kind: 'consent', effect: 'opens', memberIds: readers },
    { ...basis, kind: 'courtOrder', effect: 'opens', memberIds: readers },
    { ...basis, kind: 'consent', effect: 'refused', memberIds: others },
  ];
}
