import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { rightsCalls } from '#shared/protocol/http/rights.ts';
import { request } from './request.ts';

type Contract = typeof rightsCalls.answer;

/** Answers: done, done in part, or refused with the reason. */
export function answerRightsRequest(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/rights-requests/{requestId}/answer', { params, body });
}
