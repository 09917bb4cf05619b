import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { consentCalls } from '#shared/protocol/http/consent.ts';
import { request } from './request.ts';

type Contract = typeof consentCalls.sign;

/** Answers each row and signs, from my own session. */
export function signConsent(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/consents/{consentId}/sign', { params, body });
}
