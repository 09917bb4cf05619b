import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { legalHoldCalls } from '#shared/protocol/http/legalHolds.ts';
import { request } from './request.ts';

type Contract = typeof legalHoldCalls.lift;

/** Lifts a legal hold that somebody else set. */
export function liftLegalHold(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/legal-holds/{legalHoldId}/lift', { params, body });
}
