import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { snapshotCalls } from '#shared/protocol/http/snapshots.ts';
import { request } from './request.ts';

type Contract = typeof snapshotCalls.read;

/** One map as it was. */
export function readSnapshot(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/snapshots/{snapshotId}', { params });
}
