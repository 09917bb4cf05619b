import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { sharingCalls } from '#shared/protocol/http/sharing.ts';
import { request } from './request.ts';

type Contract = typeof sharingCalls.purged;

/** Says that this browser destroyed its copies of these documents. */
export function confirmPurges(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/purges', { body });
}
