import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { situationCalls } from '#shared/protocol/http/situations.ts';
import { request } from './request.ts';

type Contract = typeof situationCalls.list;

/** The situations I take part in. */
export function listSituations(query: Sent<Contract>['query']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations', { query });
}
