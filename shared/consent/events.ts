import { z } from 'zod';
import { idSchema } from '../domain/id.ts';
import { signerCapacitySchema } from './guardianship.ts';
import { momentSchema } from './moment.ts';
import { personSchema } from './person.ts';
import { signatureSchema } from './signature.ts';
import { consentTermsSchema, textLanguageSchema, textVariantSchema } from './terms.ts';

const words = (max: number) => z.string().trim().min(1).max(max);
const rowIds = z.array(idSchema).min(1).max(50);

export const answerSchema = z.enum(['yes', 'no', 'later']);
export type Answer = z.infer<typeof answerSchema>;

export const withdrawalChannelSchema = z.enum(['self', 'oral', 'paper', 'phone']);
export type WithdrawalChannel = z.infer<typeof withdrawalChannelSchema>;

export const informedPersonSchema = z.union([
  z.strictObject({ who: personSchema, when: momentSchema, how: words(300) }),
  z.strictObject({ who: personSchema, reasonNotInformed: words(1000) }),
]);
export type InformedPerson = z.infer<typeof informedPersonSchema>;

/**
 * What may happen to a consent: what the ledger seals under `consent.<kind>`. `opposed` is the child's, and nobody who
 * holds authority is ever told of it. A null `rowIds` means all the rows.
 */
export const consentPayloadSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drafted'), terms: consentTermsSchema, collectedBy: personSchema }),
  z.strictObject({ kind: z.literal('informed'), persons: z.array(informedPersonSchema).min(1).max(20) }),
  z.strictObject({
    kind: z.literal('childHeard'),
    date: momentSchema,
    how: words(300),
    opinion: z.string().trim().max(2000),
    byWhom: personSchema,
  }),
  z.strictObject({ kind: z.literal('opposed'), rowIds, byWhom: personSchema }),
  z.strictObject({
    kind: z.literal('signed'),
    signerId: idSchema,
    capacity: signerCapacitySchema,
    answers: z
      .array(z.strictObject({ rowId: idSchema, answer: answerSchema }))
      .min(1)
      .max(50),
    textSha256: z.string().regex(/^[0-9a-f]{64}$/),
    language: textLanguageSchema,
    variant: textVariantSchema,
    ...signatureSchema.shape,
  }),
  z.strictObject({ kind: z.literal('disagreement'), bySignerId: idSchema }),
  z.strictObject({ kind: z.literal('judgeAuthorised'), ref: words(300), rowIds: rowIds.nullable() }),
  z.strictObject({
    kind: z.literal('withdrawn'),
    /** who takes it back: a holder's id or the subject's, whoever typed it in */
    by: idSchema,
    rowIds: rowIds.nullable(),
    channel: withdrawalChannelSchema,
    reason: words(2000).nullable(),
  }),
]);
export type ConsentPayload = z.infer<typeof consentPayloadSchema>;

/** Where and when the ledger took it in. `order`: its place there, which nothing else shares. */
export interface EventStamp {
  entryId: string;
  at: number;
  actorAccountId: string | null;
  order: number;
}

export type ConsentEvent = ConsentPayload & EventStamp;
