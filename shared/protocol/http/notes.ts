import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { LIMITS } from '../limits.ts';
import { call } from './call.ts';

const ofNote = z.object({ noteId: idSchema });
const titleSchema = z.string().trim().min(1).max(LIMITS.noteTitleLength);

/** Notes: their existence and title. What they say travels over /sync. */
export const noteCalls = {
  create: call({
    method: 'post',
    path: '/api/compartments/{compartmentId}/notes',
    summary: 'Begin a note in a compartment',
    who: 'session',
    status: 201,
    params: z.object({ compartmentId: idSchema }),
    body: z.object({ title: titleSchema }),
    answer: z.object({ id: idSchema, document: z.string() }),
    errors: ['notAllowed', 'archived'],
  }),
  rename: call({
    method: 'patch',
    path: '/api/notes/{noteId}',
    summary: 'Give a note another title',
    who: 'session',
    status: 204,
    params: ofNote,
    body: z.object({ title: titleSchema }),
    errors: ['notAllowed'],
  }),
  remove: call({
    method: 'delete',
    path: '/api/notes/{noteId}',
    summary: 'Erase a note and its history',
    who: 'session',
    status: 204,
    params: ofNote,
    errors: ['notAllowed'],
  }),
};
