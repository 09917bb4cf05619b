import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { situationCalls } from '#shared/protocol/http/situations.ts';
import { request } from './request.ts';

type Contract = typeof situationCalls.createCompartment;

/** Adds a compartment. */
export function createCompartment(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/compartments', { params, body });
}
