import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { shareCalls } from '#shared/protocol/http/share.ts';
import { request } from './request.ts';

type Contract = typeof shareCalls.share;

/** Moves elements or a note to another compartment. */
export function share(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/share', { body });
}
