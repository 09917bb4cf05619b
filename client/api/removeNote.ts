import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { noteCalls } from '#shared/protocol/http/notes.ts';
import { request } from './request.ts';

type Contract = typeof noteCalls.remove;

/** Erases a note and its history. */
export function removeNote(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('delete /api/notes/{noteId}', { params });
}
