import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { rightsCalls } from '#shared/protocol/http/rights.ts';
import { request } from './request.ts';

type Contract = typeof rightsCalls.listRequests;

/** My requests; a facilitator also sees those they have to answer. */
export function listRightsRequests(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/rights-requests', { params });
}
