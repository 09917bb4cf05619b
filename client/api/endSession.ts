import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.endSession;

/** Ends one of my sessions. */
export function endSession(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('delete /api/me/sessions/{sessionId}', { params });
}
