import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.stepUpWays;

/** How I can prove again who I am. */
export function readStepUpWays(): Promise<Answer<Contract>> {
  return request<Contract>('get /api/me/step-up', {});
}
