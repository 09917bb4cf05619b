import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.removePasskey;

/** A passkey signs nobody in any more. */
export function removePasskey(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('delete /api/me/passkeys/{passkeyId}', { params });
}
