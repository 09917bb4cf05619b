import { z } from 'zod';
import { withdrawalChannelSchema } from '../../consent/events.ts';
import { strokesSchema } from '../../consent/signature.ts';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';
import { familyInvitationViewSchema, withdrawalReceiptSchema } from './consentViews.ts';

const ofSituation = z.object({ situationId: idSchema });
const words = (max: number) => z.string().trim().min(1).max(max);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The family's letter of invitation, on which the table rests. */
export const familyInvitationCalls = {
  sign: call({
    method: 'post',
    path: '/api/situations/{situationId}/family-invitation',
    summary: 'Sign the letter: it stands once a holder of authority and a professional have',
    who: 'session',
    status: 200,
    params: ofSituation,
    body: z.object({
      noteId: idSchema,
      /** of the note as it was shown to me; another text on the server is refused */
      textSha256: hash,
      name: words(200),
      strokes: strokesSchema.nullable(),
      /** a professional records a holder's word: whose, how, before whom */
      recorded: z
        .strictObject({
          memberId: idSchema,
          method: z.enum(['paper_scan', 'oral_recorded_by_pro']),
          witness: words(200),
        })
        .nullable()
        .default(null),
    }),
    answer: familyInvitationViewSchema,
    errors: ['notAllowed', 'archived', 'textChanged'],
  }),
  preview: call({
    method: 'get',
    path: '/api/situations/{situationId}/family-invitation/letter/{noteId}',
    summary: 'A note as the letter it would be, with its hash',
    who: 'session',
    status: 200,
    params: ofSituation.extend({ noteId: idSchema }),
    answer: z.object({ text: z.string(), sha256: z.string() }),
    errors: ['notAllowed'],
  }),
  withdraw: call({
    method: 'post',
    path: '/api/situations/{situationId}/family-invitation/withdraw',
    summary: 'The family takes its invitation back: everybody else leaves the table at once',
    who: 'session',
    status: 200,
    params: ofSituation,
    body: z.object({
      channel: withdrawalChannelSchema.default('self'),
      /** a professional records it: on which holder's word */
      onWordOf: idSchema.optional(),
      reason: words(2_000).optional(),
    }),
    answer: withdrawalReceiptSchema,
    errors: ['notAllowed', 'onWhoseWord'],
  }),
};
