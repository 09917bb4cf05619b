import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { sharingCalls } from '#shared/protocol/http/sharing.ts';
import { request } from './request.ts';

type Contract = typeof sharingCalls.readWithdrawal;

/** The receipt of a withdrawal, as it stands now. */
export function readWithdrawal(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/withdrawals/{withdrawalId}', { params });
}
