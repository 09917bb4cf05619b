import type { SituationFacts } from '#shared/policy/index.ts';
import type { CompartmentView, MemberView } from '#shared/protocol/http/views.ts';

/**
 * The policy's facts as far as this person knows them, to offer only what the server will accept. Others' private drafts
 * aren't among the compartments, and bases in force aren't known here: the server still decides.
 */
export function factsFrom({
  situation,
  me,
  members,
  compartments,
}: {
  situation: { id: string; archived: boolean };
  me: MemberView;
  members: readonly MemberView[];
  compartments: readonly CompartmentView[];
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
      ownerMemberId: mine ? me.id : null,
      archived,
    })),
    bases: [],
  };
}
