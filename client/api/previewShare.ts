import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { shareCalls } from '#shared/protocol/http/share.ts';
import { request } from './request.ts';

type Contract = typeof shareCalls.preview;

/** Who sees it before, who will after, and what would be refused. */
export function previewShare(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/share/preview', { body });
}
