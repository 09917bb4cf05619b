import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { charterCalls } from '#shared/protocol/http/charter.ts';
import { request } from './request.ts';

type Contract = typeof charterCalls.accept;

/** Accepts the rules; or writes down that somebody in the room did. */
export function acceptCharter(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/charter/acceptances', { params, body });
}
