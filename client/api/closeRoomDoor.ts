import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { roomCalls } from '#shared/protocol/http/room.ts';
import { request } from './request.ts';

type Contract = typeof roomCalls.closeDoor;

/** Nobody knocks any more. */
export function closeRoomDoor(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('delete /api/situations/{situationId}/door/{doorId}', { params });
}
