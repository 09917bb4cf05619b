import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { snapshotCalls } from '#shared/protocol/http/snapshots.ts';
import { request } from './request.ts';

type Contract = typeof snapshotCalls.remove;

/** Erases a photo, for everybody. */
export function removeSnapshot(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('delete /api/snapshots/{snapshotId}', { params });
}
