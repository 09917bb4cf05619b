import { queryOptions, skipToken } from '@tanstack/react-query';
import { viewAs } from './viewAs.ts';

/** What a member may see of a situation, on the server's word. */
export function viewAsQuery(ask: { situationId: string; memberId: string } | null) {
  return queryOptions({
    queryKey: ['situation', ask?.situationId, 'viewAs', ask?.memberId],
    queryFn: ask === null ? skipToken : () => viewAs(ask),
    staleTime: 0,
  });
}
