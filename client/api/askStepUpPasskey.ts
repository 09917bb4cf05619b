import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.askStepUpPasskey;

/** A question for one of my passkeys. */
export function askStepUpPasskey(): Promise<Answer<Contract>> {
  return request<Contract>('post /api/me/step-up/passkey/ask', {});
}
