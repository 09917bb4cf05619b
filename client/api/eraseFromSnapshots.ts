import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { snapshotCalls } from '#shared/protocol/http/snapshots.ts';
import { request } from './request.ts';

type Contract = typeof snapshotCalls.eraseElement;

/** Erases something from every photo of a compartment. */
export function eraseFromSnapshots(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/compartments/{compartmentId}/snapshots/erase-element', {
    params,
    body,
  });
}
