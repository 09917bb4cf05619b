import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { charterCalls } from '#shared/protocol/http/charter.ts';
import { request } from './request.ts';

type Contract = typeof charterCalls.read;

/** The rules of this table, and who accepted them. */
export function readCharter(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/charter', { params });
}
