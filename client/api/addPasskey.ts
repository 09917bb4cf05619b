import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.addPasskey;

/** Keeps a passkey that the browser made. */
export function addPasskey(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/me/passkeys', { body });
}
