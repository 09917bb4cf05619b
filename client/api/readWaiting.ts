import type { Answer } from '#shared/protocol/http/call.ts';
import type { roomCalls } from '#shared/protocol/http/room.ts';
import { request } from './request.ts';

type Contract = typeof roomCalls.waiting;

/** Whether this browser was let in. */
export function readWaiting(): Promise<Answer<Contract>> {
  return request<Contract>('get /api/room/waiting', {});
}
