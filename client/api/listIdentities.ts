import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.listIdentities;

/** My identities at providers. */
export function listIdentities(): Promise<Answer<Contract>> {
  return request<Contract>('get /api/me/identities', {});
}
