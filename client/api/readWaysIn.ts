import type { Answer } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { request } from './request.ts';

type Contract = typeof signInCalls.ways;

/** The ways in that this server has. */
export function readWaysIn(): Promise<Answer<Contract>> {
  return request<Contract>('get /api/auth/ways', {});
}
