import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { consentCalls } from '#shared/protocol/http/consent.ts';
import { request } from './request.ts';

type Contract = typeof consentCalls.setGuardianship;

/** Writes the family file: who decides for the person concerned. */
export function setGuardianship(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/guardianship', { params, body });
}
