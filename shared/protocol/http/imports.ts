import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { GEDCOM_LIMITS } from '../../gedcom/gedcomLimits.ts';
import { LOST_KINDS } from '../../gedcom/lost.ts';
import { SKIP_REASONS } from '../../gedcom/skippedLine.ts';
import { call } from './call.ts';

const yesOrNo = z.enum(['yes', 'no']);
const generations = z.coerce.number().int().min(0).max(GEDCOM_LIMITS.generations);
const count = z.number().int();

/** The records of the import in the document: all that this client id of the server's wrote, from 0. */
const written = z.object({ client: count, clocks: count });

/** Why nothing was written, in the issues of an `importRefused`. */
export const IMPORT_REFUSALS = ['notGedcom', 'badZip', 'nobody', 'tooMany', 'tooWide', 'mapFull'] as const;
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];

export const importCalls = {
  /**
   * The body is the file as it is. What of it is taken is said in the query; the records are the server's own. All of it is
   * written in one edit, or nothing: also when whoever sent it leaves meanwhile.
   */
  gedcom: call({
    method: 'post',
    path: '/api/compartments/{compartmentId}/gedcom',
    summary:
      'Put the people of a genealogy file (GEDCOM 5.5.1 or 7) on the map of a compartment: all of them, or nobody',
    who: 'session',
    status: 200,
    params: z.object({ compartmentId: idSchema }),
    query: z.object({
      /** also whom the file marks as confidential (RESN) */
      restricted: yesOrNo,
      /** the branch around this person, by the file's id; without it, everybody */
      around: z.string().min(1).max(GEDCOM_LIMITS.idLength).optional(),
      up: generations,
      down: generations,
      siblings: yesOrNo,
      partners: yesOrNo,
    }),
    upload: { type: 'application/octet-stream', maxBytes: GEDCOM_LIMITS.uploadBytes },
    answer: z.object({
      people: count,
      couples: count,
      childLinks: count,
      skippedLines: z.array(z.object({ line: count, text: z.string(), why: z.enum(SKIP_REASONS) })),
      lost: z.array(z.object({ what: z.enum(LOST_KINDS), count })),
      written,
    }),
    errors: ['notAllowed', 'archived', 'tooLarge', 'importRefused'],
  }),
  /** Of one's own import, into this compartment. What it answers is of this moment: it may be asked again and again. */
  progress: call({
    method: 'get',
    path: '/api/compartments/{compartmentId}/gedcom',
    summary: 'How far my import into a compartment is, or how it ended within the last minute',
    who: 'session',
    status: 200,
    params: z.object({ compartmentId: idSchema }),
    answer: z.object({
      /** `none`: nothing is on its way, and nothing came */
      stage: z.enum(['none', 'reading', 'placing', 'writing', 'written']),
      /** of the stage, 0 … 1 */
      done: z.number(),
      /** how many are placed; 0 until the file is read */
      people: count,
      written: written.nullable(),
    }),
    errors: ['notAllowed', 'archived'],
  }),
} as const;
