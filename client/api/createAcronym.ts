import type { acronymCalls } from '#shared/protocol/http/acronyms.ts';
import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import { request } from './request.ts';

type Contract = typeof acronymCalls.create;

/** Explains an acronym. */
export function createAcronym(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/acronyms', { params, body });
}
