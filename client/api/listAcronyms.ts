import type { acronymCalls } from '#shared/protocol/http/acronyms.ts';
import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof acronymCalls.list;

/** Acronyms added for this situation. */
export function listAcronyms(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/acronyms', { params });
}
