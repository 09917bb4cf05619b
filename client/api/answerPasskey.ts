import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { request } from './request.ts';

type Contract = typeof signInCalls.answerPasskey;

/** Signs in with what a passkey answered. */
export function answerPasskey(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/auth/passkey', { body });
}
