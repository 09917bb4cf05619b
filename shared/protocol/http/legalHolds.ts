import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';

const ofSituation = z.object({ situationId: idSchema });

export const legalHoldSchema = z.object({
  id: idSchema,
  /** a number or a date of the request, never a story */
  reference: z.string(),
  setAt: z.number(),
});

/** While one stands, nothing of the situation is erased. */
export const legalHoldCalls = {
  list: call({
    method: 'get',
    path: '/api/situations/{situationId}/legal-holds',
    summary: 'The legal holds that stand, for facilitators',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: z.object({ legalHolds: z.array(legalHoldSchema) }),
  }),
  set: call({
    method: 'post',
    path: '/api/situations/{situationId}/legal-holds',
    summary: 'Keep a situation from being erased, for a court or an inquiry',
    who: 'session',
    status: 201,
    params: ofSituation,
    body: z.object({ reference: z.string().trim().min(1).max(80) }),
    answer: z.object({ id: idSchema }),
    errors: ['notAllowed'],
  }),
  lift: call({
    method: 'delete',
    path: '/api/legal-holds/{legalHoldId}',
    summary: 'Lift a legal hold',
    who: 'session',
    status: 204,
    params: z.object({ legalHoldId: idSchema }),
    errors: ['notAllowed'],
  }),
} as const;
