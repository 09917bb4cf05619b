import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { sharingCalls } from '#shared/protocol/http/sharing.ts';
import { request } from './request.ts';

type Contract = typeof sharingCalls.todo;

/** What is missing to share further, and who can do it. */
export function readTodo(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/todo', { params });
}
