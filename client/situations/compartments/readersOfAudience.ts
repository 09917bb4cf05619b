import type { Audience } from '#shared/domain/audience.ts';
import type { DataCategory } from '#shared/domain/compartment.ts';
import { readersOf } from '#shared/policy/index.ts';
import { factsFromViews } from '#shared/protocol/http/factsFromViews.ts';
import type { MemberView, SituationView } from '#shared/protocol/http/views.ts';

/** Any valid id does: the compartment asked about may not exist yet. */
const ASKED = 'asked-about';

/**
 * Who would see a compartment with this audience with nothing signed yet: asked of the same policy function as the server's, on what this
 * page knows. The server decides; this is for the preview.
 */
export function readersOfAudience(
  situation: Pick<SituationView, 'id' | 'members'>,
  audience: Audience,
  category: DataCategory,
): MemberView[] {
  const facts = factsFromViews({
    situation: { id: situation.id, archived: false },
    me: null,
    members: situation.members,
    compartments: [{ id: ASKED, kind: 'custom', category, audience, mine: false, archived: false }],
  });
  const ids = new Set(readersOf(facts, ASKED, Date.now()).map(({ memberId }) => memberId));
  return situation.members.filter(({ id }) => ids.has(id));
}
