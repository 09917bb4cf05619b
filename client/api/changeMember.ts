import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { peopleCalls } from '#shared/protocol/http/people.ts';
import { request } from './request.ts';

type Contract = typeof peopleCalls.changeMember;

/** Changes a member's role, sector, function or structure. */
export function changeMember(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('patch /api/situations/{situationId}/members/{memberId}', { params, body });
}
