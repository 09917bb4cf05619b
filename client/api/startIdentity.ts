import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.startIdentity;

/** The address of a provider, to link my identity or to prove who I am. */
export function startIdentity(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/me/identities/start', { body });
}
