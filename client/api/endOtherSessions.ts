import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.endOtherSessions;

/** Ends all my sessions but this one. */
export function endOtherSessions(): Promise<Answer<Contract>> {
  return request<Contract>('post /api/me/sessions/end-others', {});
}
