import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { request } from './request.ts';

type Contract = typeof signInCalls.changeMe;

/** Says what people call me. */
export function changeMe(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('patch /api/me', { body });
}
