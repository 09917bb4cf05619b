import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { readingCalls } from '#shared/protocol/http/readings.ts';
import { request } from './request.ts';

type Contract = typeof readingCalls.list;

/** Who opened what is open to me, newest first. */
export function listReadings(
  params: Sent<Contract>['params'],
  query: Sent<Contract>['query'],
): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/readings', { params, query });
}
