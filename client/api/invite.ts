import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { peopleCalls } from '#shared/protocol/http/people.ts';
import { request } from './request.ts';

type Contract = typeof peopleCalls.invite;

/** Invites somebody: a link to hand over, or mailed. */
export function invite(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/invitations', { params, body });
}
