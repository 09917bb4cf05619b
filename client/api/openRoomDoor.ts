import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { roomCalls } from '#shared/protocol/http/room.ts';
import { request } from './request.ts';

type Contract = typeof roomCalls.openDoor;

/** Lets people of the room knock. */
export function openRoomDoor(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/door', { params });
}
