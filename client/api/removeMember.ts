import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { peopleCalls } from '#shared/protocol/http/people.ts';
import { request } from './request.ts';

type Contract = typeof peopleCalls.removeMember;

/** Takes somebody off the table, or leaves it. */
export function removeMember(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('delete /api/situations/{situationId}/members/{memberId}', { params });
}
