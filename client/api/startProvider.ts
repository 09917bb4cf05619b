import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { request } from './request.ts';

type Contract = typeof signInCalls.startProvider;

/** The address of an identity provider, to sign in there. */
export function startProvider(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/auth/provider/start', { body });
}
