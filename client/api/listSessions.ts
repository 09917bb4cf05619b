import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.listSessions;

/** Where I am signed in. */
export function listSessions(): Promise<Answer<Contract>> {
  return request<Contract>('get /api/me/sessions', {});
}
