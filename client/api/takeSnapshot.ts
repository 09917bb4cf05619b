import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { snapshotCalls } from '#shared/protocol/http/snapshots.ts';
import { request } from './request.ts';

type Contract = typeof snapshotCalls.take;

/** Keeps these maps as they are now. */
export function takeSnapshot(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/snapshots', { params, body });
}
