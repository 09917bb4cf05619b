import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { request } from './request.ts';

type Contract = typeof signInCalls.finishProvider;

/** Back from an identity provider. */
export function finishProvider(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/auth/provider/finish', { body });
}
