import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { charterCalls } from '#shared/protocol/http/charter.ts';
import { request } from './request.ts';

type Contract = typeof charterCalls.write;

/** Writes a new version of the rules: each has to accept it. */
export function writeCharter(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/charter', { params, body });
}
