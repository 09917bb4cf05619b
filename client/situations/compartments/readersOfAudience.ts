import type { Audience } from '#shared/domain/audience.ts';
import { readersOf } from '#shared/policy/index.ts';
import type { MemberView, SituationView } from '#shared/protocol/http/views.ts';

/** Any valid id does: the compartment asked about may not exist yet. */
const ASKED = 'asked-about';

/**
 * Who would see a compartment with this audience: asked of the same policy function as the server's, on what this
 * page knows. The server decides; this is for the preview.
 */
export function readersOfAudience(
  situation: Pick<SituationView, 'id' | 'members'>,
  audience: Audience,
): MemberView[] {
  const readers = readersOf(
    {
      situation: { id: situation.id, archived: false },
      // The page knows members, not accounts: each stands for its own.
      members: situation.members.map(({ id, role, sector }) => ({
        id,
        accountId: id,
        role,
        sector,
        removed: false,
        accountClosed: false,
      })),
      compartments: [{ id: ASKED, kind: 'custom', audience, ownerMemberId: null, archived: false }],
      bases: [],
    },
    ASKED,
    Date.now(),
  );
  const ids = new Set(readers.map(({ memberId }) => memberId));
  return situation.members.filter(({ id }) => ids.has(id));
}
