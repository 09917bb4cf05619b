import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { request } from './request.ts';

type Contract = typeof signInCalls.askCode;

/** Asks for a one-time code; the answer never tells whether the account exists. */
export function askCode(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/auth/code', { body });
}
