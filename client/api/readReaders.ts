import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { situationCalls } from '#shared/protocol/http/situations.ts';
import { request } from './request.ts';

type Contract = typeof situationCalls.readers;

/** Who sees what a compartment holds, and why. */
export function readReaders(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/compartments/{compartmentId}/readers', { params });
}
