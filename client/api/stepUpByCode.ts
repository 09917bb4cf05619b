import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.stepUpByCode;

/** Proves who I am by the code. */
export function stepUpByCode(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/me/step-up/code', { body });
}
