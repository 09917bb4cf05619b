import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';

const confirmed = z.object({ confirm: z.literal(true) });

/** What proves an erasure: ids and hashes, nothing of what was there. */
const certificateSchema = z.object({
  id: idSchema,
  what: z.enum(['compartment', 'note', 'situation']),
  whatId: idSchema,
  situationId: idSchema,
  begunAt: z.number(),
  doneAt: z.number(),
  /** how many documents went, with their history and keys */
  documents: z.number().int(),
  ledger: z.object({
    entryId: idSchema,
    seq: z.number().int(),
    /** the head of the ledger after the entry that certifies this, and the server's signature of it (Ed25519) */
    hash: z.string(),
    signature: z.string(),
    publicKey: z.string(),
  }),
});

export type ErasureCertificate = z.infer<typeof certificateSchema>;

const errors = ['eraseUndemanded', 'legalHold', 'notAllowed', 'stepUp'] as const;

/** Erasing, for good. Taking access back and keeping the content is another verb: withdrawing. */
export const erasureCalls = {
  eraseCompartment: call({
    method: 'post',
    path: '/api/compartments/{compartmentId}/erase',
    summary: 'Erase a compartment: its map, its notes, their history, their keys',
    who: 'session',
    status: 200,
    params: z.object({ compartmentId: idSchema }),
    body: confirmed,
    answer: certificateSchema,
    errors,
  }),
  eraseNote: call({
    method: 'post',
    path: '/api/notes/{noteId}/erase',
    summary: 'Erase a note, its history and its key',
    who: 'session',
    status: 200,
    params: z.object({ noteId: idSchema }),
    body: confirmed,
    answer: certificateSchema,
    errors,
  }),
  eraseSituation: call({
    method: 'post',
    path: '/api/situations/{situationId}/erase',
    summary: 'Erase all that a situation holds; the proofs of consents stay for as long as they must',
    who: 'session',
    status: 200,
    params: z.object({ situationId: idSchema }),
    body: confirmed,
    answer: certificateSchema,
    errors,
  }),
  list: call({
    method: 'get',
    path: '/api/situations/{situationId}/erasures',
    summary: 'What was erased: for facilitators all of it, for others what they erased',
    who: 'session',
    status: 200,
    params: z.object({ situationId: idSchema }),
    answer: z.object({
      erasures: z.array(
        z.object({
          id: idSchema,
          what: certificateSchema.shape.what,
          whatId: idSchema,
          begunAt: z.number(),
          doneAt: z.number().nullable(),
        }),
      ),
    }),
  }),
} as const;
