import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { lawBasisCalls } from '#shared/protocol/http/lawBases.ts';
import { request } from './request.ts';

type Contract = typeof lawBasisCalls.end;

/** Ends a sharing that rests on the law: what it opened closes at once. */
export function endLawBasis(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/law-bases/{lawBasisId}/end', { params, body });
}
