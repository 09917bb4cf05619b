import { z } from 'zod';
import { elementSchema } from '../../board/element.ts';
import { linkSchema } from '../../board/link.ts';
import { strokeSchema } from '../../board/stroke.ts';
import { idSchema } from '../../domain/id.ts';
import { LIMITS } from '../limits.ts';
import { call } from './call.ts';

const ofSituation = z.object({ situationId: idSchema });
const ofSnapshot = z.object({ snapshotId: idSchema });
const nameSchema = z.string().trim().min(1).max(LIMITS.nameLength);

export const snapshotSchema = z.object({
  id: idSchema,
  /** the same for what was taken at once, in several compartments */
  seriesId: idSchema,
  compartmentId: idSchema,
  name: z.string(),
  /** of the meeting: `2026-11-22` */
  heldOn: z.iso.date(),
  takenAt: z.number(),
  /** null: no longer at the table */
  takenBy: z.string().nullable(),
  mayChange: z.boolean(),
});

/** What people still have to look at: no rule decides whether a free text, or handwriting, speaks of somebody. */
const leftSchema = z.object({
  texts: z.array(
    z.object({
      recordId: idSchema,
      /** a free text, erased by its id; else words on somebody or something that stays, taken out as one of their names */
      isText: z.boolean(),
      words: z.string(),
      /** it holds a word of their name that somebody else has, or that everybody says */
      mayName: z.boolean(),
      snapshotIds: z.array(idSchema),
    }),
  ),
  strokes: z.array(z.object({ snapshotId: idSchema, count: z.number().int() })),
});

export type SnapshotsLeft = z.infer<typeof leftSchema>;

export type SnapshotView = z.infer<typeof snapshotSchema>;

/** The maps of a meeting, kept as dated pictures of what they held. */
export const snapshotCalls = {
  list: call({
    method: 'get',
    path: '/api/situations/{situationId}/snapshots',
    summary: 'The snapshots of the maps that are open to me now, the newest first',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: z.object({ snapshots: z.array(snapshotSchema) }),
  }),
  take: call({
    method: 'post',
    path: '/api/situations/{situationId}/snapshots',
    summary: 'Keep the maps of these compartments as they are now: all of them, or none',
    who: 'session',
    status: 201,
    params: ofSituation,
    body: z.object({
      name: nameSchema,
      heldOn: z.iso.date(),
      compartmentIds: z.array(idSchema).min(1).max(LIMITS.compartmentsPerSnapshot),
    }),
    answer: z.object({ seriesId: idSchema }),
    errors: ['notAllowed', 'archived', 'tooLarge'],
  }),
  read: call({
    method: 'get',
    path: '/api/snapshots/{snapshotId}',
    summary: 'A map as it was, without the links to what is not open to me now',
    who: 'session',
    status: 200,
    params: ofSnapshot,
    answer: snapshotSchema.extend({
      elements: z.array(elementSchema),
      links: z.array(linkSchema),
      strokes: z.array(strokeSchema),
    }),
  }),
  remove: call({
    method: 'delete',
    path: '/api/snapshots/{snapshotId}',
    summary: 'Erase a snapshot and its key',
    who: 'session',
    status: 204,
    params: ofSnapshot,
    errors: ['notAllowed', 'archived', 'legalHold'],
  }),
  eraseElement: call({
    method: 'post',
    path: '/api/compartments/{compartmentId}/snapshots/erase-element',
    summary: 'Erase an element, a link or a stroke from every snapshot of a compartment',
    who: 'session',
    status: 200,
    params: z.object({ compartmentId: idSchema }),
    body: z.object({
      recordId: idSchema,
      /** other names of that person: taken out of texts like the one on the map */
      alsoCalled: z.array(nameSchema).max(10).optional(),
      /** all handwriting of these snapshots goes too */
      withoutStrokes: z.boolean().optional(),
    }),
    answer: z.object({
      rewritten: z.number().int(),
      left: leftSchema,
      /** the entry of the ledger that certifies it: how many snapshots, how much is left to people; no name */
      certificate: z.object({ entryId: idSchema, seq: z.number().int() }),
    }),
    errors: ['notAllowed', 'archived', 'legalHold'],
  }),
} as const;
