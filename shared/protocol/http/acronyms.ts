import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { ownAcronymSchema } from '../../text/ownAcronym.ts';
import { call } from './call.ts';

const ofSituation = z.object({ situationId: idSchema });
const acronymSchema = z.object({ id: idSchema, acronym: z.string(), meaning: z.string() });
export type AcronymView = z.infer<typeof acronymSchema>;

/** The acronyms a situation's facilitators add to the common glossary. */
export const acronymCalls = {
  list: call({
    method: 'get',
    path: '/api/situations/{situationId}/acronyms',
    summary: 'Acronyms added for this situation',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: z.object({ acronyms: z.array(acronymSchema) }),
  }),
  create: call({
    method: 'post',
    path: '/api/situations/{situationId}/acronyms',
    summary: 'Explain an acronym',
    who: 'session',
    status: 201,
    params: ofSituation,
    body: ownAcronymSchema,
    answer: acronymSchema,
    errors: ['notAllowed', 'archived', 'alreadyExists'],
  }),
  remove: call({
    method: 'delete',
    path: '/api/acronyms/{acronymId}',
    summary: 'Take an acronym away',
    who: 'session',
    status: 204,
    params: z.object({ acronymId: idSchema }),
    errors: ['notAllowed', 'archived'],
  }),
};
