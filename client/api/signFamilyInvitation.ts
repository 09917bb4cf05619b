import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { familyInvitationCalls } from '#shared/protocol/http/familyInvitation.ts';
import { request } from './request.ts';

type Contract = typeof familyInvitationCalls.sign;

/** Signs the letter of invitation. */
export function signFamilyInvitation(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/family-invitation', { params, body });
}
