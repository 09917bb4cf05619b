import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { rightsCalls } from '#shared/protocol/http/rights.ts';
import { request } from './request.ts';

type Contract = typeof rightsCalls.cancel;

/** Takes my request back. */
export function cancelRightsRequest(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/rights-requests/{requestId}/cancel', { params });
}
