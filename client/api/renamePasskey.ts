import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.renamePasskey;

/** Gives a passkey another name. */
export function renamePasskey(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('patch /api/me/passkeys/{passkeyId}', { params, body });
}
