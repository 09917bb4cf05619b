import type { Answer } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { request } from './request.ts';

type Contract = typeof signInCalls.signOut;

/** Ends this session, sockets included. */
export function signOut(): Promise<Answer<Contract>> {
  return request<Contract>('post /api/auth/sign-out', {});
}
