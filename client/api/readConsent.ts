import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { consentCalls } from '#shared/protocol/http/consent.ts';
import { request } from './request.ts';

type Contract = typeof consentCalls.read;

/** One consent, with its texts for whoever signs or prepared it. */
export function readConsent(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/consents/{consentId}', { params });
}
