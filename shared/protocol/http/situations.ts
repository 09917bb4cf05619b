import { z } from 'zod';
import { audienceSchema } from '../../domain/audience.ts';
import { COMPARTMENT_KINDS, dataCategorySchema } from '../../domain/compartment.ts';
import { familyPlaceSchema } from '../../domain/familyPlace.ts';
import { idSchema } from '../../domain/id.ts';
import { professionSchema } from '../../domain/profession.ts';
import { sectorSchema } from '../../domain/sector.ts';
import { LIMITS } from '../limits.ts';
import { call } from './call.ts';
import {
  momentSchema,
  nameSchema,
  reasonSchema,
  situationRowSchema,
  situationViewSchema,
  wordsSchema,
} from './views.ts';

const ofSituation = z.object({ situationId: idSchema });
const ofCompartment = z.object({ compartmentId: idSchema });
const templateKindSchema = z.enum(COMPARTMENT_KINDS).exclude(['privateDraft', 'custom']);

/** Situations and their compartments. */
export const situationCalls = {
  list: call({
    method: 'get',
    path: '/api/situations',
    summary: 'The situations I take part in',
    who: 'session',
    status: 200,
    query: z.object({
      search: z.string().max(120).optional(),
      archived: z.enum(['true', 'false']).optional(),
    }),
    answer: z.object({ situations: z.array(situationRowSchema) }),
  }),
  create: call({
    method: 'post',
    path: '/api/situations',
    summary: 'Open a situation, with the compartments of a template',
    who: 'session',
    status: 201,
    body: z.object({
      name: nameSchema,
      template: z.object({
        compartments: z
          .array(z.union([templateKindSchema, z.object({ kind: templateKindSchema, name: nameSchema })]))
          .max(6),
      }),
      /** my own place at this table; a facilitator of sector `other` when not said */
      me: z
        .object({
          sector: sectorSchema,
          function: wordsSchema,
          organization: wordsSchema,
          familyPlace: familyPlaceSchema,
          profession: professionSchema,
        })
        .partial()
        .optional(),
      /** begins with the default rules in this language, which I accept by that; without rules when not said */
      charter: z.enum(['fr', 'en']).optional(),
    }),
    answer: z.object({ id: idSchema }),
    errors: ['notAllowed'],
  }),
  read: call({
    method: 'get',
    path: '/api/situations/{situationId}',
    summary: 'A situation as I may see it',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: situationViewSchema,
  }),
  change: call({
    method: 'patch',
    path: '/api/situations/{situationId}',
    summary:
      'Rename, archive, bring back, allow lines of violence and abuse with a reason that all members read',
    who: 'session',
    status: 204,
    params: ofSituation,
    body: z.object({
      name: nameSchema.optional(),
      archived: z.boolean().optional(),
      sensitiveLines: z
        .discriminatedUnion('allowed', [
          z.object({ allowed: z.literal(true), reason: z.string().trim().min(1).max(LIMITS.textLength) }),
          z.object({ allowed: z.literal(false) }),
        ])
        .optional(),
    }),
    errors: ['notAllowed'],
  }),
  viewAs: call({
    method: 'get',
    path: '/api/situations/{situationId}/view-as/{memberId}',
    summary: 'What a member may see, compartment by compartment, on the server’s word',
    who: 'session',
    status: 200,
    params: ofSituation.extend({ memberId: idSchema }),
    answer: z.object({
      compartments: z.array(
        z.object({ id: idSchema, access: z.enum(['none', 'read', 'write']), because: reasonSchema }),
      ),
    }),
    errors: ['notAllowed'],
  }),
  createCompartment: call({
    method: 'post',
    path: '/api/situations/{situationId}/compartments',
    summary: 'Add a compartment',
    who: 'session',
    status: 201,
    params: ofSituation,
    body: z.object({ name: nameSchema, category: dataCategorySchema, audience: audienceSchema }),
    answer: z.object({ id: idSchema }),
    errors: ['notAllowed', 'archived'],
  }),
  changeCompartment: call({
    method: 'patch',
    path: '/api/compartments/{compartmentId}',
    summary: 'Rename, choose the audience, archive. Widening may be refused with the links it would expose',
    who: 'session',
    status: 204,
    params: ofCompartment,
    body: z.object({
      name: nameSchema.optional(),
      audience: audienceSchema.optional(),
      archived: z.boolean().optional(),
      confirmExposed: z.boolean().optional(),
    }),
    errors: ['notAllowed', 'wouldExposeLinks', 'linkedElsewhere'],
  }),
  readers: call({
    method: 'get',
    path: '/api/compartments/{compartmentId}/readers',
    summary: 'Who sees what this compartment holds, and why',
    who: 'session',
    status: 200,
    params: ofCompartment,
    answer: z.object({
      readers: z.array(
        z.object({
          memberId: idSchema,
          access: z.enum(['read', 'write']),
          because: reasonSchema,
          /** when that ends, where it does */
          until: momentSchema.nullable(),
        }),
      ),
    }),
  }),
};
