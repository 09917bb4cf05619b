import type { accountCalls } from '#shared/protocol/http/account.ts';
import type { Answer } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof accountCalls.stillHere;

/** Somebody is at this screen. */
export function sayStillHere(): Promise<Answer<Contract>> {
  return request<Contract>('post /api/me/here', {});
}
