import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.stepUpByPasskey;

/** Proves who I am by what a passkey answered. */
export function stepUpByPasskey(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/me/step-up/passkey', { body });
}
