import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { rightsCalls } from '#shared/protocol/http/rights.ts';
import { request } from './request.ts';

type Contract = typeof rightsCalls.askCopy;

/** Asks for a copy of everything about me: it is made in the background. */
export function askCopy(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/my-data', { params, body });
}
