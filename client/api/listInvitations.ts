import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { peopleCalls } from '#shared/protocol/http/people.ts';
import { request } from './request.ts';

type Contract = typeof peopleCalls.listInvitations;

/** Invitations that nobody has opened yet. */
export function listInvitations(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/invitations', { params });
}
