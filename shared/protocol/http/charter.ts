import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { LIMITS } from '../limits.ts';
import { call } from './call.ts';
import { momentSchema } from './views.ts';

const ofSituation = z.object({ situationId: idSchema });
const lineSchema = z.string().trim().min(1).max(LIMITS.charterLineLength);
const languageSchema = z.enum(['fr', 'en']);

const charterVersionSchema = z.object({
  id: idSchema,
  /** 1, 2, 3 … */
  version: z.int().positive(),
  language: languageSchema,
  /** one rule a line */
  lines: z.array(z.string()),
  /** null: they are at the table no more */
  createdBy: idSchema.nullable(),
  createdAt: momentSchema,
});
export type CharterVersionView = z.infer<typeof charterVersionSchema>;

/** How somebody accepted: here, or in the room, where a facilitator wrote it down. */
const acceptedHowSchema = z.enum(['self', 'oral', 'paper']);
export type AcceptedHow = z.infer<typeof acceptedHowSchema>;

const acceptanceSchema = z.object({
  memberId: idSchema,
  at: momentSchema,
  how: acceptedHowSchema,
  /** the facilitator who wrote it down, where somebody else did */
  recordedBy: idSchema.nullable(),
});
export type CharterAcceptanceView = z.infer<typeof acceptanceSchema>;

const charterSchema = z.object({
  /** the rules in force; null where the situation has none */
  current: charterVersionSchema.nullable(),
  /** whether I accepted the rules in force */
  accepted: z.boolean(),
  /** whether I may write a new version, and write down that somebody in the room accepted */
  mayChange: z.boolean(),
  /** who accepted the rules in force */
  acceptances: z.array(acceptanceSchema),
  /** ids of the members who haven't yet */
  waiting: z.array(idSchema),
  /** versions before this one, newest first */
  earlier: z.array(charterVersionSchema.pick({ id: true, version: true, createdAt: true, createdBy: true })),
});
export type CharterView = z.infer<typeof charterSchema>;

/** The rules of the table: read, changed, accepted by each before they join. */
export const charterCalls = {
  read: call({
    method: 'get',
    path: '/api/situations/{situationId}/charter',
    summary: 'The rules of this table, and who accepted them',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: charterSchema,
  }),
  readVersion: call({
    method: 'get',
    path: '/api/situations/{situationId}/charter/versions/{versionId}',
    summary: 'An earlier version of the rules',
    who: 'session',
    status: 200,
    params: ofSituation.extend({ versionId: idSchema }),
    answer: charterVersionSchema,
  }),
  /** From then on everybody else has to accept anew before the table opens to them again. */
  write: call({
    method: 'post',
    path: '/api/situations/{situationId}/charter',
    summary: 'Write a new version of the rules: each has to accept it',
    who: 'session',
    status: 201,
    params: ofSituation,
    body: z.object({
      language: languageSchema,
      lines: z.array(lineSchema).min(1).max(LIMITS.charterLines),
      /** the version it was written from; null for the first. Refused as `gone` when another came meanwhile. */
      basedOn: idSchema.nullable(),
    }),
    answer: charterSchema,
    errors: ['notAllowed', 'archived', 'gone'],
  }),
  accept: call({
    method: 'post',
    path: '/api/situations/{situationId}/charter/acceptances',
    summary: 'Accept the rules; or, a facilitator, write down that somebody in the room did',
    who: 'session',
    status: 200,
    params: ofSituation,
    body: z.object({
      /** the version that was read. Refused as `gone` when it is no longer the one in force. */
      versionId: idSchema,
      /** somebody else in the room, and how they said so; absent: me */
      inTheRoom: z.object({ memberId: idSchema, how: z.enum(['oral', 'paper']) }).optional(),
    }),
    answer: charterSchema,
    errors: ['notAllowed', 'gone'],
  }),
};
