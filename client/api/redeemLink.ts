import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { request } from './request.ts';

type Contract = typeof signInCalls.redeemLink;

/** Signs in with a link, once. */
export function redeemLink(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/auth/redeem-link', { body });
}
