import { z } from 'zod';
import { lawBasisSchema } from '../../consent/lawBasis.ts';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';
import { lawBasisViewSchema } from './consentViews.ts';

/** Sharings that rest on a law, or on a judge. */
export const lawBasisCalls = {
  record: call({
    method: 'post',
    path: '/api/situations/{situationId}/law-bases',
    summary:
      'Write down a sharing that the law allows. Refused with what the law asks and is missing (`issues`)',
    who: 'session',
    status: 201,
    params: z.object({ situationId: idSchema }),
    body: z.object({ record: lawBasisSchema }),
    answer: z.object({
      lawBasis: lawBasisViewSchema,
      removedLinks: z.array(z.object({ compartment: idSchema, id: idSchema })),
    }),
    errors: ['notAllowed', 'archived', 'basisRefused'],
  }),
  end: call({
    method: 'post',
    path: '/api/law-bases/{lawBasisId}/end',
    summary: 'End a sharing that rests on the law: what it opened closes at once',
    who: 'session',
    status: 204,
    params: z.object({ lawBasisId: idSchema }),
    body: z.object({ reason: z.string().trim().min(1).max(1_000).optional() }),
    errors: ['notAllowed'],
  }),
};
