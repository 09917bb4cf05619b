import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';

const ofSituation = z.object({ situationId: idSchema });

const legalHoldSchema = z.object({
  id: idSchema,
  /** a number or a date of the request, never a story */
  reference: z.string(),
  setAt: z.number(),
  /** set by whoever asks: somebody else lifts it */
  isMine: z.boolean(),
});
export type LegalHoldView = z.infer<typeof legalHoldSchema>;

const liftedHoldSchema = z.object({
  id: idSchema,
  reference: z.string(),
  liftedAt: z.number(),
  reason: z.string(),
});

const words = z.string().trim().min(1).max(80);

/** While one stands, nothing of the situation is erased. */
export const legalHoldCalls = {
  list: call({
    method: 'get',
    path: '/api/situations/{situationId}/legal-holds',
    summary: 'The legal holds that stand, and those that were lifted, for facilitators',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: z.object({ legalHolds: z.array(legalHoldSchema), lifted: z.array(liftedHoldSchema) }),
  }),
  set: call({
    method: 'post',
    path: '/api/situations/{situationId}/legal-holds',
    summary: 'Keep a situation from being erased, for a court or an inquiry',
    who: 'session',
    status: 201,
    params: ofSituation,
    body: z.object({ reference: words }),
    answer: z.object({ id: idSchema }),
    errors: ['notAllowed'],
  }),
  lift: call({
    method: 'post',
    path: '/api/legal-holds/{legalHoldId}/lift',
    summary: 'Lift a legal hold that somebody else set',
    who: 'session',
    status: 204,
    params: z.object({ legalHoldId: idSchema }),
    /** the number or date of what ended it, never a story */
    body: z.object({ reason: words }),
    errors: ['holdYours', 'notAllowed', 'stepUp'],
  }),
} as const;
