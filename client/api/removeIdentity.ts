import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.removeIdentity;

/** An identity signs nobody in any more. */
export function removeIdentity(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('delete /api/me/identities/{identityId}', { params });
}
