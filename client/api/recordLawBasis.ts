import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { lawBasisCalls } from '#shared/protocol/http/lawBases.ts';
import { request } from './request.ts';

type Contract = typeof lawBasisCalls.record;

/** Writes down a sharing that the law allows; refused with what the law asks and is missing. */
export function recordLawBasis(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/law-bases', { params, body });
}
