import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { consentCalls } from '#shared/protocol/http/consent.ts';
import { request } from './request.ts';

type Contract = typeof consentCalls.oppose;

/** The child says no to some rows; nobody who holds authority is told. */
export function opposeRows(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/consents/{consentId}/oppose', { params, body });
}
