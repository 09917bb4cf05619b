import type { CompartmentFacts, SituationFacts } from '../../policy/index.ts';
import type { MemberView, SituationView } from './views.ts';

type Seen = Pick<CompartmentFacts, 'id' | 'kind' | 'audience' | 'archived'> & { mine: boolean };

/**
 * The policy's facts as far as one person's page knows them, to offer only what the server will accept. A page knows
 * members and not accounts: each stands for its own. Others' drafts aren't among its compartments, and bases in force
 * aren't known to it: the server decides.
 */
export function factsFromViews({
  situation,
  me,
  members,
  compartments,
}: {
  situation: Pick<SituationView, 'id' | 'archived'>;
  /** whose page it is, for their own draft; null where no draft is asked about */
  me: Pick<MemberView, 'id'> | null;
  members: readonly Pick<MemberView, 'id' | 'role' | 'sector'>[];
  compartments: readonly Seen[];
}): SituationFacts {
  return {
    situation: { id: situation.id, archived: situation.archived },
    members: members.map(({ id, role, sector }) => ({
      id,
      accountId: id,
      role,
      sector,
      removed: false,
      accountClosed: false,
    })),
    compartments: compartments.map(({ id, kind, audience, mine, archived }) => ({
      id,
      kind,
      audience,
      ownerMemberId: kind === 'privateDraft' && mine ? (me?.id ?? null) : null,
      archived,
    })),
    bases: [],
  };
}
