import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.askStepUpCode;

/** Mails me a code. */
export function askStepUpCode(): Promise<Answer<Contract>> {
  return request<Contract>('post /api/me/step-up/code/ask', {});
}
