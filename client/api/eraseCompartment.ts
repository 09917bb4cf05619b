import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { erasureCalls } from '#shared/protocol/http/erasure.ts';
import { request } from './request.ts';

type Contract = typeof erasureCalls.eraseCompartment;

/** Erases a compartment for good: its map, its notes, their history, their keys. */
export function eraseCompartment(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/compartments/{compartmentId}/erase', { params, body });
}
