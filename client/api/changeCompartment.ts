import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { situationCalls } from '#shared/protocol/http/situations.ts';
import { request } from './request.ts';

type Contract = typeof situationCalls.changeCompartment;

/** Renames, archives, or chooses the audience of a compartment. */
export function changeCompartment(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('patch /api/compartments/{compartmentId}', { params, body });
}
