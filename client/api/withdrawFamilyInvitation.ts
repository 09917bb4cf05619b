import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { familyInvitationCalls } from '#shared/protocol/http/familyInvitation.ts';
import { request } from './request.ts';

type Contract = typeof familyInvitationCalls.withdraw;

/** The family takes its invitation back: everybody else leaves the table at once. */
export function withdrawFamilyInvitation(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/family-invitation/withdraw', { params, body });
}
