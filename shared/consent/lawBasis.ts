import { z } from 'zod';
import { dataCategorySchema } from '../domain/compartment.ts';
import { idSchema } from '../domain/id.ts';
import type { EventStamp } from './events.ts';
import { informedPersonSchema } from './events.ts';
import { momentSchema } from './moment.ts';
import { personSchema } from './person.ts';

const words = (max: number) => z.string().trim().min(1).max(max);
/** Long enough to say something: « nécessaire » alone is no reason. */
const grounds = z.string().trim().min(20).max(2000);

const common = {
  /** what is shared; a null compartment means every one of the category */
  scope: z
    .array(z.strictObject({ id: idSchema, category: dataCategorySchema, compartmentId: idSchema.nullable() }))
    .min(1)
    .max(20),
  /** who may read it: people, never a sector, since the law looks at each */
  recipientMemberIds: z.array(idSchema).min(1).max(50),
  /** what it is for, in the recorder's words */
  purpose: words(1000),
  from: momentSchema,
  until: momentSchema.nullable(),
};

/** One record of a sharing that rests on a law, with what that law asks to be written down. */
export const lawBasisSchema = z.discriminatedUnion('kind', [
  /** L.1110-4 and L.1110-12 CSP: one care team. R.1110-3: the person is told before, where categories differ. */
  z.strictObject({
    kind: z.literal('careTeam'),
    ...common,
    giverMemberId: idSchema,
    team: z.strictObject({
      name: words(200),
      kind: z.enum(['sameEstablishment', 'recognisedByPatient', 'decree']),
    }),
    priorInformation: z.strictObject({ what: words(1000), whom: words(300), when: momentSchema }).nullable(),
    urgentException: z.strictObject({ reason: grounds, informedWhen: momentSchema.nullable() }).nullable(),
  }),
  /** L.226-2-2 CASF: among people bound by secrecy, what the child's protection needs and no more. */
  z.strictObject({
    kind: z.literal('childProtectionSharing'),
    ...common,
    giverMemberId: idSchema,
    mission: z.enum(['assess', 'decide', 'act']),
    necessity: grounds,
    /** father, mother, others who hold authority, the child as they can understand: told, or why not */
    informed: z.array(informedPersonSchema).min(1).max(20),
    /** family members from whom it is kept, in the interest of the child */
    withheld: z.strictObject({ memberIds: z.array(idSchema).min(1).max(20), reason: grounds }).nullable(),
  }),
  /** L.121-6-2 CASF: social action, round a coordinator whom the mayor appointed. */
  z.strictObject({
    kind: z.literal('socialAction'),
    ...common,
    coordinatorMemberId: idSchema,
    appointmentRef: words(300),
    necessity: grounds,
  }),
  /** L.241-10 CASF: the MDPH's team, once the person has agreed to the file (a consent with a `gos` row). */
  z.strictObject({ kind: z.literal('mdphTeam'), ...common, consentId: idSchema, necessity: grounds }),
  z.strictObject({
    kind: z.literal('courtOrder'),
    ...common,
    court: words(200),
    reference: words(200),
    date: momentSchema,
    /** what the judge allows to be shared, in the judge's words */
    allows: grounds,
  }),
]);

export type LawBasis = z.infer<typeof lawBasisSchema>;

/** What the ledger seals under `lawBasis.<kind>`. */
export const lawBasisPayloadSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recorded'), record: lawBasisSchema, recordedBy: personSchema }),
  z.strictObject({ kind: z.literal('ended'), byWhom: personSchema, reason: words(1000).nullable() }),
]);

export type LawBasisPayload = z.infer<typeof lawBasisPayloadSchema>;

export type LawBasisEvent = LawBasisPayload & EventStamp;
