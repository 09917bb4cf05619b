import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';
import { memberViewSchema } from './views.ts';

const shareBody = z.object({
  /** compartment ids */
  from: idSchema,
  to: idSchema,
  /** elements of the board of `from` */
  elements: z.array(idSchema).max(500).optional(),
  /** or a note of `from` */
  note: idSchema.optional(),
});

/** « Partager vers… »: copy to another compartment, then remove. The preview says who will see it. */
export const shareCalls = {
  preview: call({
    method: 'post',
    path: '/api/share/preview',
    summary: 'Who sees it before, who will after, and what would be refused',
    who: 'session',
    status: 200,
    body: shareBody,
    answer: z.object({
      seenByBefore: z.array(memberViewSchema),
      seenByAfter: z.array(memberViewSchema),
      newlySeenBy: z.array(memberViewSchema),
      /** why the share would be refused: an error code */
      refused: z.string().optional(),
      /** links of other elements that keep it from moving */
      links: z.array(z.object({ compartment: idSchema, id: idSchema })),
    }),
    errors: ['notAllowed', 'gone'],
  }),
  share: call({
    method: 'post',
    path: '/api/share',
    summary: 'Move elements or a note to another compartment',
    who: 'session',
    status: 200,
    body: shareBody,
    answer: z.object({ moved: z.array(z.object({ from: z.string(), to: z.string() })) }),
    errors: ['notAllowed', 'gone', 'archived', 'linkedElsewhere', 'pictureStays'],
  }),
};
