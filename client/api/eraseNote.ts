import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { erasureCalls } from '#shared/protocol/http/erasure.ts';
import { request } from './request.ts';

type Contract = typeof erasureCalls.eraseNote;

/** Erases a note for good: its text, its history, its key. */
export function eraseNote(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/notes/{noteId}/erase', { params, body });
}
