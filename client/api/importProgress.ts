import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { importCalls } from '#shared/protocol/http/imports.ts';
import { request } from './request.ts';

type Contract = typeof importCalls.progress;

/** How far my import into a compartment is, or how it just ended. */
export function importProgress(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/compartments/{compartmentId}/gedcom', { params });
}
