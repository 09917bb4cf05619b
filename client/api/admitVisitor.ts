import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { roomCalls } from '#shared/protocol/http/room.ts';
import { request } from './request.ts';

type Contract = typeof roomCalls.admit;

/** This visitor is this member. */
export function admitVisitor(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<Answer<Contract>> {
  return request<Contract>('post /api/situations/{situationId}/door/{doorId}/visitors/{visitorId}/admit', {
    params,
    body,
  });
}
