import type { acronymCalls } from '#shared/protocol/http/acronyms.ts';
import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof acronymCalls.remove;

/** Takes an acronym away. */
export function removeAcronym(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('delete /api/acronyms/{acronymId}', { params });
}
