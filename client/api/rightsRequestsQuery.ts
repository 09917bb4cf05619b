import { queryOptions } from '@tanstack/react-query';
import { listRightsRequests } from './listRightsRequests.ts';

/** My requests about what is held of me, and those I have to answer. */
export function rightsRequestsQuery(situationId: string) {
  return queryOptions({
    queryKey: ['situation', situationId, 'rightsRequests'],
    queryFn: () => listRightsRequests({ situationId }),
  });
}
