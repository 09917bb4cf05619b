import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { peopleCalls } from '#shared/protocol/http/people.ts';
import { request } from './request.ts';

type Contract = typeof peopleCalls.withdrawInvitation;

/** Withdraws an invitation: its link opens nothing any more. */
export function withdrawInvitation(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('delete /api/situations/{situationId}/invitations/{invitationId}', { params });
}
