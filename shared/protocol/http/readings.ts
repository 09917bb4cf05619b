import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';

/** One person, one document, one day. */
const readingViewSchema = z.object({
  /** null: somebody who has left the table */
  memberId: idSchema.nullable(),
  name: z.string(),
  isMe: z.boolean(),
  compartmentId: idSchema,
  /** the map of the compartment, or one of its notes */
  kind: z.enum(['board', 'note']),
  /** null for the map, and for a note that is gone */
  noteId: idSchema.nullable(),
  noteTitle: z.string().nullable(),
  day: z.string(),
  firstAt: z.number(),
  lastAt: z.number(),
  times: z.number().int(),
});

export type ReadingView = z.infer<typeof readingViewSchema>;

/** Who opened what. */
export const readingCalls = {
  list: call({
    method: 'get',
    path: '/api/situations/{situationId}/readings',
    summary: 'Who opened what is open to you, newest first: for the family everybody, for others themselves',
    who: 'session',
    status: 200,
    params: z.object({ situationId: idSchema }),
    /** the days before this one: the next page */
    query: z.object({ before: z.iso.date().optional() }),
    answer: z.object({
      readings: z.array(readingViewSchema),
      keptMonths: z.number().int(),
      more: z.boolean(),
    }),
  }),
} as const;
