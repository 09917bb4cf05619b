import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { rightsKindSchema, rightsStateSchema } from '../../domain/rightsRequest.ts';
import { LIMITS } from '../limits.ts';
import { call } from './call.ts';
import { momentSchema } from './views.ts';

const ofSituation = z.object({ situationId: idSchema });
const ofRequest = z.object({ requestId: idSchema });
const ofCopy = z.object({ copyId: idSchema });
const textSchema = z.string().trim().min(1).max(LIMITS.requestTextLength);

/**
 * waiting, working: being made. ready: may be fetched once, until `expiresAt`, from the session that asked.
 * taken, expired: fetched, or too late. failed: ask again. Whoever else asks gets `notFound`.
 */
const copyStateSchema = z.enum(['waiting', 'working', 'ready', 'taken', 'expired', 'failed']);

const copySchema = z.object({
  id: idSchema,
  format: z.enum(['json', 'pdf']),
  state: copyStateSchema,
  /** how far it is: parts read, of how many */
  done: z.int().nonnegative(),
  of: z.int().nonnegative(),
  /** what fetches it; only when ready */
  token: z.string().nullable(),
  expiresAt: momentSchema.nullable(),
  /** the file's size; only when ready */
  bytes: z.int().nullable(),
});
export type DataCopyView = z.infer<typeof copySchema>;

export const exportKindSchema = z.enum([
  'svg',
  'png',
  'docx',
  'markdown',
  'print',
  'paper',
  'gedcom',
  'fhir',
]);
export type ExportKind = z.infer<typeof exportKindSchema>;

const requestSchema = z.object({
  id: idSchema,
  kind: rightsKindSchema,
  state: rightsStateSchema,
  /** for oneself, or for the child or adult one stands for */
  forWhom: z.enum(['self', 'child', 'protectedAdult']),
  /** what it is about; null: everything, or something the text says */
  compartmentId: idSchema.nullable(),
  /** null once it was forgotten */
  text: z.string().nullable(),
  askedBy: idSchema,
  isMine: z.boolean(),
  askedAt: momentSchema,
  /** the last moment to answer: one month, three once extended (RGPD 12.3) */
  dueAt: momentSchema,
  extension: z.object({ at: momentSchema, reason: z.string().nullable() }).nullable(),
  answer: z
    .object({
      at: momentSchema,
      by: idSchema,
      outcome: z.enum(['done', 'partly', 'refused']),
      text: z.string().nullable(),
    })
    .nullable(),
  mayAnswer: z.boolean(),
  mayExtend: z.boolean(),
  mayCancel: z.boolean(),
});
export type RightsRequestView = z.infer<typeof requestSchema>;

/** What a person may do about what is held of them: take it along, ask for more; and what leaves the table. */
export const rightsCalls = {
  /** Refused as `stepUp` where the sign-in isn't recent. */
  askCopy: call({
    method: 'post',
    path: '/api/situations/{situationId}/my-data',
    summary: 'Ask for a copy of everything about me in this situation: made in the background',
    who: 'session',
    status: 202,
    params: ofSituation,
    body: z.object({ format: z.enum(['json', 'pdf']), language: z.enum(['fr', 'en']) }),
    answer: copySchema,
    errors: ['notAllowed', 'slowDown', 'stepUp'],
  }),
  readCopy: call({
    method: 'get',
    path: '/api/my-data/{copyId}',
    summary: 'How far my copy is',
    who: 'session',
    status: 200,
    params: ofCopy,
    answer: copySchema,
  }),
  fetchCopy: call({
    method: 'post',
    path: '/api/my-data/{copyId}/file',
    summary: 'Fetch my copy: once, within ten minutes, from the session that asked',
    who: 'session',
    status: 200,
    params: ofCopy,
    body: z.object({ token: z.string().max(100) }),
    file: ['application/json', 'application/pdf'],
    errors: ['gone'],
  }),

  /** Asked before each file, copy or print that the page makes itself. Refused as `stepUp` where the sign-in isn't recent. */
  askExport: call({
    method: 'post',
    path: '/api/compartments/{compartmentId}/exports',
    summary: 'Take something of a compartment along: asked and written down before the page makes the file',
    who: 'session',
    status: 201,
    params: z.object({ compartmentId: idSchema }),
    body: z.object({
      kind: exportKindSchema,
      /** the note, where it is one; else the board */
      noteId: idSchema.optional(),
    }),
    answer: z.object({
      exportId: idSchema,
      /** what to write on the copy */
      watermark: z.object({ to: z.string(), at: momentSchema, reference: z.string() }),
    }),
    errors: ['notAllowed', 'stepUp'],
  }),

  listRequests: call({
    method: 'get',
    path: '/api/situations/{situationId}/rights-requests',
    summary: 'My requests; a facilitator sees those they have to answer',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: z.object({ requests: z.array(requestSchema) }),
  }),
  ask: call({
    method: 'post',
    path: '/api/situations/{situationId}/rights-requests',
    summary: 'Ask for a correction, an erasure, a restriction; object; ask to see what is elsewhere',
    who: 'session',
    status: 201,
    params: ofSituation,
    body: z.object({
      kind: rightsKindSchema,
      forWhom: z.enum(['self', 'child', 'protectedAdult']).default('self'),
      compartmentId: idSchema.optional(),
      text: textSchema,
    }),
    answer: requestSchema,
    errors: ['notAllowed', 'slowDown'],
  }),
  extend: call({
    method: 'post',
    path: '/api/rights-requests/{requestId}/extend',
    summary: 'Put the answer off by two months, once, within the first month, saying why',
    who: 'session',
    status: 200,
    params: ofRequest,
    body: z.object({ reason: textSchema }),
    answer: requestSchema,
    errors: ['notAllowed', 'gone'],
  }),
  answer: call({
    method: 'post',
    path: '/api/rights-requests/{requestId}/answer',
    summary: 'Answer: done, done in part, or refused with the reason',
    who: 'session',
    status: 200,
    params: ofRequest,
    body: z.object({ outcome: z.enum(['done', 'partly', 'refused']), text: textSchema }),
    answer: requestSchema,
    errors: ['notAllowed', 'gone'],
  }),
  cancel: call({
    method: 'post',
    path: '/api/rights-requests/{requestId}/cancel',
    summary: 'Take my request back',
    who: 'session',
    status: 200,
    params: ofRequest,
    answer: requestSchema,
    errors: ['notAllowed', 'gone'],
  }),
};
