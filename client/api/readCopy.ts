import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { rightsCalls } from '#shared/protocol/http/rights.ts';
import { request } from './request.ts';

type Contract = typeof rightsCalls.readCopy;

/** How far my copy is. */
export function readCopy(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/my-data/{copyId}', { params });
}
