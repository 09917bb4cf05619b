import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { roomCalls } from '#shared/protocol/http/room.ts';
import { request } from './request.ts';

type Contract = typeof roomCalls.door;

/** Who waits at the door. */
export function readRoomDoor(params: Sent<Contract>['params']): Promise<Answer<Contract>> {
  return request<Contract>('get /api/situations/{situationId}/door/{doorId}', { params });
}
