import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { peopleCalls } from '#shared/protocol/http/people.ts';
import { request } from './request.ts';

type Contract = typeof peopleCalls.handOverLink;

/** A sign-in link to hand to a member who has no other way in. */
export function makeHandOverLink(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/members/{memberId}/hand-over-link', {
    params,
  });
}
