import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { legalHoldCalls } from '#shared/protocol/http/legalHolds.ts';
import { request } from './request.ts';

type Contract = typeof legalHoldCalls.set;

/** Keeps a situation from being erased. */
export function setLegalHold(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/legal-holds', { params, body });
}
