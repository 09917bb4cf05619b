import type { Answer } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { request } from './request.ts';

type Contract = typeof signInCalls.leaveProvider;

/** Where to sign out of the identity provider too. */
export function leaveProvider(): Promise<Answer<Contract>> {
  return request<Contract>('post /api/auth/provider/leave', {});
}
