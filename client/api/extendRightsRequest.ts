import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { rightsCalls } from '#shared/protocol/http/rights.ts';
import { request } from './request.ts';

type Contract = typeof rightsCalls.extend;

/** Puts the answer off by two months, once, saying why. */
export function extendRightsRequest(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/rights-requests/{requestId}/extend', { params, body });
}
