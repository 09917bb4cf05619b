import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { erasureCalls } from '#shared/protocol/http/erasure.ts';
import { request } from './request.ts';

type Contract = typeof erasureCalls.eraseSituation;

/** Erases all that a situation holds, for good. */
export function eraseSituation(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/erase', { params, body });
}
