import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { consentCalls } from '#shared/protocol/http/consent.ts';
import { request } from './request.ts';

type Contract = typeof consentCalls.hearChild;

/** Says how the child was heard. */
export function hearChild(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/consents/{consentId}/child-heard', { params, body });
}
