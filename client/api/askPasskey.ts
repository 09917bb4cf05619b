import type { Answer } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { request } from './request.ts';

type Contract = typeof signInCalls.askPasskey;

/** A question for a passkey, to sign in with. */
export function askPasskey(): Promise<Answer<Contract>> {
  return request<Contract>('post /api/auth/passkey/ask', {});
}
