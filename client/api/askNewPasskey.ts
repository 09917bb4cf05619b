import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.askNewPasskey;

/** What the browser needs to make a passkey for me. */
export function askNewPasskey(): Promise<Answer<Contract>> {
  return request<Contract>('post /api/me/passkeys/ask', {});
}
