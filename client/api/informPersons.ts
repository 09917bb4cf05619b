import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { consentCalls } from '#shared/protocol/http/consent.ts';
import { request } from './request.ts';

type Contract = typeof consentCalls.inform;

/** Says who was told of a consent, when and how, or why not. */
export function informPersons(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/consents/{consentId}/informed', { params, body });
}
