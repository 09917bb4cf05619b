import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { sharingCalls } from '#shared/protocol/http/sharing.ts';
import { request } from './request.ts';

type Contract = typeof sharingCalls.listWithdrawals;

/** The withdrawals of a situation, newest first. */
export function listWithdrawals(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/withdrawals', { params });
}
