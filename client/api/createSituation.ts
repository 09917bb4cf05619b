import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { situationCalls } from '#shared/protocol/http/situations.ts';
import { request } from './request.ts';

type Contract = typeof situationCalls.create;

/** Opens a situation, with the compartments of a template. */
export function createSituation(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations', { body });
}
