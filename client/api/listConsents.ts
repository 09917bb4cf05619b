import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { consentCalls } from '#shared/protocol/http/consent.ts';
import { request } from './request.ts';

type Contract = typeof consentCalls.list;

/** The consents and sharings of a situation that I may know of, and what I may do about them. */
export function listConsents(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/consents', { params });
}
