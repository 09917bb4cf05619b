import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { sharingCalls } from '#shared/protocol/http/sharing.ts';
import { request } from './request.ts';

type Contract = typeof sharingCalls.shared;

/** What is open to whom, until when, on what basis. */
export function readShared(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/shared', { params });
}
