import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { situationCalls } from '#shared/protocol/http/situations.ts';
import { request } from './request.ts';

type Contract = typeof situationCalls.read;

/** A situation as I may see it. */
export function readSituation(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}', { params });
}
