import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { LIMITS } from '../limits.ts';
import { call } from './call.ts';

export const pictureCalls = {
  /** The body is the file as it is. Its pixels are kept, made anew as WebP, and nothing else of it. */
  add: call({
    method: 'post',
    path: '/api/compartments/{compartmentId}/pictures',
    summary: 'Give a compartment a picture (JPEG, PNG, WebP) for its map: only its pixels are kept',
    who: 'session',
    status: 201,
    params: z.object({ compartmentId: idSchema }),
    upload: { type: 'application/octet-stream', maxBytes: LIMITS.pictureBytes },
    answer: z.object({ id: idSchema, width: z.number().int(), height: z.number().int() }),
    errors: ['notAllowed', 'archived', 'tooLarge', 'pictureRefused', 'gone'],
  }),
  read: call({
    method: 'get',
    path: '/api/compartments/{compartmentId}/pictures/{pictureId}',
    summary: 'A picture of a compartment, for whoever reads the compartment now',
    who: 'session',
    status: 200,
    params: z.object({ compartmentId: idSchema, pictureId: idSchema }),
    file: ['image/webp'],
  }),
} as const;
