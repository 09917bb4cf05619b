import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { snapshotCalls } from '#shared/protocol/http/snapshots.ts';
import { request } from './request.ts';

type Contract = typeof snapshotCalls.list;

/** The photos of the maps that are open to me. */
export function listSnapshots(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/snapshots', { params });
}
