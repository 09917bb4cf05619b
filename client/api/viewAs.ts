import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { situationCalls } from '#shared/protocol/http/situations.ts';
import { request } from './request.ts';

type Contract = typeof situationCalls.viewAs;

/** What a member may see, compartment by compartment, on the server's word. */
export function viewAs(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/view-as/{memberId}', { params });
}
