import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { noteCalls } from '#shared/protocol/http/notes.ts';
import { request } from './request.ts';

type Contract = typeof noteCalls.rename;

/** Gives a note another title. */
export function renameNote(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('patch /api/notes/{noteId}', { params, body });
}
