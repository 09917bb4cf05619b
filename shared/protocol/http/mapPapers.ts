import { z } from 'zod';
import { GROUND_FILTERS } from '../../board/onlyGrounds.ts';
import { idSchema } from '../../domain/id.ts';
import { LIMITS } from '../limits.ts';
import { call } from './call.ts';

/** The sizes a map is printed on, ISO 216. */
export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;

const most = 60;

export const mapPaperCalls = {
  /**
   * The map as a tagged PDF that the server draws itself, from the boards this person may read: a client names
   * compartments, it never sends a picture. Asked of the policy and written down for each of them.
   */
  print: call({
    method: 'post',
    path: '/api/situations/{situationId}/map-papers',
    summary: 'The map as a PDF/UA, on one sheet or as a poster of A4 sheets',
    who: 'session',
    status: 200,
    params: z.object({ situationId: idSchema }),
    body: z.object({
      compartmentIds: z.array(idSchema).min(1).max(most),
      title: z.string().trim().min(1).max(LIMITS.nameLength),
      language: z.enum(['fr', 'en']),
      notation: z.enum(['sociogram', 'genogram']),
      paper: z.enum(PAPERS),
      /** as a poster of that size, glued from A4 sheets */
      tiled: z.boolean(),
      /** black and white */
      monochrome: z.boolean(),
      /** the same map in sentences, after the drawing */
      withWords: z.boolean(),
      /** only what rests on this: the drawing, the legend and the sentences; the sheet says it. All where it is left out */
      grounds: z.enum(GROUND_FILTERS).optional(),
    }),
    file: ['application/pdf'],
    errors: ['notAllowed', 'stepUp', 'tooManyPrints'],
  }),
};
