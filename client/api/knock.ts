import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { roomCalls } from '#shared/protocol/http/room.ts';
import { request } from './request.ts';

type Contract = typeof roomCalls.knock;

/** Waits at the door of a room. */
export function knock(body: Sent<Contract>['body']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/room/knock', { body });
}
