import type { Answer } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { request } from './request.ts';

type Contract = typeof signInCalls.me;

/** Who is signed in. */
export function readMe(): Promise<Answer<Contract>> {
  return request<Contract>('get /api/me', {});
}
