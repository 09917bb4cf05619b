import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { noteCalls } from '#shared/protocol/http/notes.ts';
import { request } from './request.ts';

type Contract = typeof noteCalls.create;

/** Begins a note in a compartment. */
export function createNote(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/compartments/{compartmentId}/notes', { params, body });
}
