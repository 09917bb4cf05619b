import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';
import { momentSchema, nameSchema } from './views.ts';

const ofDoor = z.object({ situationId: idSchema, doorId: idSchema });
const ofVisitor = ofDoor.extend({ visitorId: idSchema });

const doorViewSchema = z.object({
  expiresAt: momentSchema,
  /** who waits, first come first */
  visitors: z.array(z.object({ id: idSchema, name: z.string(), at: momentSchema })),
  /** members whom somebody of the room may turn out to be */
  members: z.array(z.object({ id: idSchema, name: z.string() })),
});
export type DoorView = z.infer<typeof doorViewSchema>;

/** « Accueillir dans la salle »: a code lets people knock; only the facilitator's press lets one in, as one member. */
export const roomCalls = {
  openDoor: call({
    method: 'post',
    path: '/api/situations/{situationId}/door',
    summary: 'Let people of the room knock, for half an hour at most',
    who: 'session',
    status: 201,
    params: z.object({ situationId: idSchema }),
    answer: z.object({ id: idSchema, code: z.string(), url: z.string(), expiresAt: momentSchema }),
    errors: ['notAllowed', 'archived'],
  }),
  door: call({
    method: 'get',
    path: '/api/situations/{situationId}/door/{doorId}',
    summary: 'Who waits, and whom they may be',
    who: 'session',
    status: 200,
    params: ofDoor,
    answer: doorViewSchema,
    errors: ['notAllowed', 'gone'],
  }),
  closeDoor: call({
    method: 'delete',
    path: '/api/situations/{situationId}/door/{doorId}',
    summary: 'Nobody knocks any more',
    who: 'session',
    status: 204,
    params: ofDoor,
    errors: ['notAllowed'],
  }),
  admit: call({
    method: 'post',
    path: '/api/situations/{situationId}/door/{doorId}/visitors/{visitorId}/admit',
    summary: 'This person is this member: their browser may come in as them, and as nobody else',
    who: 'session',
    status: 204,
    params: ofVisitor,
    body: z.object({ memberId: idSchema }),
    errors: ['notAllowed', 'gone', 'personElsewhere', 'archived'],
  }),
  turnAway: call({
    method: 'post',
    path: '/api/situations/{situationId}/door/{doorId}/visitors/{visitorId}/turn-away',
    summary: 'Not now',
    who: 'session',
    status: 204,
    params: ofVisitor,
    errors: ['notAllowed', 'gone'],
  }),
  knock: call({
    method: 'post',
    path: '/api/room/knock',
    summary: 'Wait to be let in, in this browser: the code alone opens nothing',
    who: 'anybody',
    status: 202,
    body: z.object({ code: z.string().trim().max(12), name: nameSchema }),
    answer: z.object({ until: momentSchema }),
    errors: ['badCode'],
  }),
  waiting: call({
    method: 'get',
    path: '/api/room/waiting',
    summary: 'Whether this browser was let in',
    who: 'anybody',
    status: 200,
    answer: z.object({ state: z.enum(['none', 'waiting', 'admitted', 'refused']) }),
  }),
  enter: call({
    method: 'post',
    path: '/api/room/enter',
    summary: 'Come in, once',
    who: 'anybody',
    status: 200,
    body: z.object({}),
    answer: z.object({ situationId: idSchema }),
    errors: ['badLink'],
  }),
};
