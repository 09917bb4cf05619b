import type { Answer } from '#shared/protocol/http/call.ts';
import type { roomCalls } from '#shared/protocol/http/room.ts';
import { request } from './request.ts';

type Contract = typeof roomCalls.enter;

/** Comes in, once. */
export function enterRoom(): Promise<Answer<Contract>> {
  return request<Contract>('post /api/room/enter', { body: {} });
}
