import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { legalHoldCalls } from '#shared/protocol/http/legalHolds.ts';
import { request } from './request.ts';

type Contract = typeof legalHoldCalls.list;

/** The legal holds of a situation, those that stand and those that were lifted. */
export function listLegalHolds(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/legal-holds', { params });
}
