import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { familyInvitationCalls } from '#shared/protocol/http/familyInvitation.ts';
import { request } from './request.ts';

type Contract = typeof familyInvitationCalls.preview;

/** A note as the letter it would be, with its hash. */
export function readFamilyLetter(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/family-invitation/letter/{noteId}', { params });
}
