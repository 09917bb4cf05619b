import { z } from 'zod';
import { answerSchema } from '#shared/consent/events.ts';
import { guardianshipSchema, signerCapacitySchema } from '#shared/consent/guardianship.ts';
import { PURPOSES, SHARING_MODES } from '#shared/consent/scopeRow.ts';
import { gdprLegalBasisSchema, textLanguageSchema } from '#shared/consent/terms.ts';
import { DATA_CATEGORIES } from '#shared/domain/compartment.ts';

const words = (max: number) => z.string().trim().min(1).max(max);
/** `2027-06-30`, or an ISO moment, or milliseconds since 1970 */
const day = z.union([words(40), z.int().nonnegative()]);
/** an e-mail, a member's id, or a sector */
const recipient = z.union([
  words(254),
  z.strictObject({ email: words(254) }),
  z.strictObject({ memberId: words(60) }),
  z.strictObject({ sector: words(40) }),
]);

const row = z
  .strictObject({
    /** an id, a kind (`care`) or a name; absent: every compartment of `category` */
    compartment: words(120).optional(),
    category: z.enum(DATA_CATEGORIES).optional(),
    recipient: recipient.optional(),
    recipients: z.array(recipient).min(1).max(50).optional(),
    purpose: z.enum(PURPOSES).default('networkMeeting'),
    mode: z.enum(SHARING_MODES).default('board'),
  })
  .refine((one) => one.compartment !== undefined || one.category !== undefined, {
    error: 'a row names a compartment (id, kind or name), or a category',
  })
  .refine((one) => (one.recipient === undefined) !== (one.recipients === undefined), {
    error: 'a row names a recipient, or recipients',
  });

const signer = z
  .strictObject({
    email: words(254).optional(),
    name: words(200).optional(),
    capacity: signerCapacitySchema.optional(),
    /** the same for every row, or one for each in their order */
    answers: z.union([answerSchema, z.array(answerSchema).min(1).max(50)]).default('yes'),
    method: z.enum(['paper', 'oral']).default('paper'),
    witness: words(200).optional(),
  })
  .refine((one) => one.email !== undefined || one.name !== undefined, {
    error: 'a signer has an e-mail or a name',
  });

/** A consent that was asked and answered away from the screens, as `consent-record` reads it (docs/protocol.md). */
export const consentFileSchema = z.strictObject({
  rows: z.array(row).min(1).max(50),
  /** the first day, and the last */
  from: day.optional(),
  until: day,
  reviewOn: day.optional(),
  usualAct: z.boolean().default(false),
  language: textLanguageSchema.default('fr'),
  channel: z.enum(['electronic', 'paper', 'oral']).default('paper'),
  interpreter: words(200).nullable().default(null),
  gdprLegalBasis: gdprLegalBasisSchema.default('GDPR_6_1_e'),
  /** how the texts call the person concerned */
  subject: z
    .strictObject({
      name: words(200).optional(),
      email: words(254).optional(),
      birthDate: words(10).optional(),
      discernment: z.boolean().default(false),
    })
    .optional(),
  /** the professional who collected it, by e-mail; the first facilitator when not said */
  collectedBy: words(254).optional(),
  /** the family file whole; when not said, the one there is, or one made of the signers */
  guardianship: guardianshipSchema.optional(),
  /** what says who holds authority, where it isn't both parents */
  judgementRef: words(300).optional(),
  informed: z
    .array(
      z.strictObject({
        who: words(200),
        on: day.optional(),
        how: words(300).optional(),
        reasonNotInformed: words(1_000).optional(),
      }),
    )
    .max(20)
    .default([]),
  childHeard: z
    .strictObject({ on: day, how: words(300), opinion: z.string().max(2_000).default('') })
    .optional(),
  signers: z.array(signer).max(12).default([]),
});
export type ConsentFile = z.output<typeof consentFileSchema>;
