import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';
import { sharedCompartmentSchema, todoItemSchema, withdrawalReceiptSchema } from './consentViews.ts';

const ofSituation = z.object({ situationId: idSchema });

/** What is open, what is missing, and what closed. */
export const sharingCalls = {
  shared: call({
    method: 'get',
    path: '/api/situations/{situationId}/shared',
    summary:
      'For the family: what is open to whom, until when, on what basis. For a professional: what is open to them',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: z.object({ shared: z.array(sharedCompartmentSchema) }),
  }),
  todo: call({
    method: 'get',
    path: '/api/situations/{situationId}/todo',
    summary: 'What is missing to share further, and who can do it',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: z.object({ todo: z.array(todoItemSchema) }),
  }),
  listWithdrawals: call({
    method: 'get',
    path: '/api/situations/{situationId}/withdrawals',
    summary: 'The withdrawals of a situation, newest first',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: z.object({ withdrawals: z.array(withdrawalReceiptSchema) }),
  }),
  readWithdrawal: call({
    method: 'get',
    path: '/api/situations/{situationId}/withdrawals/{withdrawalId}',
    summary: 'The receipt of a withdrawal, as it stands now',
    who: 'session',
    status: 200,
    params: ofSituation.extend({ withdrawalId: idSchema }),
    answer: withdrawalReceiptSchema,
  }),
  purged: call({
    method: 'post',
    path: '/api/purges',
    summary: 'This browser destroyed its copies of these documents (after 4403)',
    who: 'session',
    status: 204,
    body: z.object({
      documents: z
        .array(z.string().regex(/^(board|note):[A-Za-z0-9][A-Za-z0-9_-]{7,39}$/))
        .min(1)
        .max(200),
      /** the session in which they were open, where the person has signed in anew since */
      session: z.string().max(100).optional(),
    }),
  }),
};
