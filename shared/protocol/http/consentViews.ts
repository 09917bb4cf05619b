import { z } from 'zod';
import { answerSchema, withdrawalChannelSchema } from '../../consent/events.ts';
import { signerCapacitySchema } from '../../consent/guardianship.ts';
import { purposeSchema, sharingModeSchema } from '../../consent/scopeRow.ts';
import { identityProofSchema, signatureMethodSchema } from '../../consent/signature.ts';
import { CONSENT_ROW_STATES, CONSENT_STATUSES } from '../../consent/state.ts';
import { shownTextSchema, textLanguageSchema } from '../../consent/terms.ts';
import { basisKindSchema } from '../../domain/basisKind.ts';
import { dataCategorySchema } from '../../domain/compartment.ts';
import { idSchema } from '../../domain/id.ts';
import { sectorSchema } from '../../domain/sector.ts';
import { momentSchema, reasonSchema } from './views.ts';

/** Somebody by name; `memberId` is null for who has no place at this table. */
export const personViewSchema = z.object({ memberId: idSchema.nullable(), name: z.string() });
export type PersonView = z.infer<typeof personViewSchema>;

/** As what somebody reads the family file. `kept`: there is one, and it isn't theirs to read; `none`: nobody wrote one. */
export const familyFileSeenAsSchema = z.enum([
  'facilitates',
  'decides',
  'concerned',
  'collected',
  'kept',
  'none',
]);
export type FamilyFileSeenAs = z.infer<typeof familyFileSeenAsSchema>;

/** One thing that is asked: what, for whom, for what, how. `name` fields are as they are called today. */
const consentRowViewSchema = z.object({
  id: idSchema,
  category: dataCategorySchema,
  /** null: every compartment of the category */
  compartmentId: idSchema.nullable(),
  compartmentName: z.string().nullable(),
  purpose: purposeSchema,
  recipient: z.union([
    z.object({
      memberId: idSchema,
      name: z.string(),
      sector: sectorSchema,
      function: z.string(),
      organization: z.string(),
    }),
    z.object({ sector: sectorSchema }),
  ]),
  mode: sharingModeSchema,
  state: z.enum(CONSENT_ROW_STATES),
  /** when it got this state; null while it waits */
  since: momentSchema.nullable(),
  /** what each signer said; empty for who isn't told */
  answers: z.array(z.object({ signerId: idSchema, answer: answerSchema, at: momentSchema })),
});
export type ConsentRowView = z.infer<typeof consentRowViewSchema>;

export const signerViewSchema = z.object({
  id: idSchema,
  memberId: idSchema.nullable(),
  name: z.string(),
  capacity: signerCapacitySchema,
  /** the one who asks for this page */
  isMe: z.boolean(),
  signedAt: momentSchema.nullable(),
  method: signatureMethodSchema.nullable(),
  /** by what they showed who they are; null while they haven't signed */
  identityProof: identityProofSchema.nullable(),
});

/** Something that is missing before this opens anything, and who can do it. `what` has a sentence in the catalogues. */
const missingViewSchema = z.object({ what: z.string(), who: z.array(personViewSchema) });
export type MissingView = z.infer<typeof missingViewSchema>;

/** A text as it is kept: `sha256` is taken over `full`, in UTF-8. */
export const consentTextSchema = shownTextSchema;
export type ConsentTextView = z.infer<typeof consentTextSchema>;

/**
 * A consent as one person may know it. `seenAs` family: all of it. collector: all of it, for whoever prepared it. facilitator: how
 * far it is and what is missing. recipient: the rows that were accepted for them, and nothing else.
 */
export const consentViewSchema = z.object({
  id: idSchema,
  situationId: idSchema,
  seenAs: z.enum(['family', 'collector', 'facilitator', 'recipient']),
  status: z.enum(CONSENT_STATUSES),
  subject: personViewSchema,
  collectedBy: personViewSchema,
  draftedAt: momentSchema,
  effectiveFrom: momentSchema,
  expiresAt: momentSchema,
  reviewDueAt: momentSchema,
  usualAct: z.boolean(),
  /** who answers for the data; null for a recipient */
  controller: z.object({ name: z.string(), contact: z.string(), dpo: z.string() }).nullable(),
  /** the language it was prepared in; texts exist in both */
  language: textLanguageSchema,
  channel: z.enum(['electronic', 'paper', 'oral']),
  rows: z.array(consentRowViewSchema),
  signers: z.array(signerViewSchema),
  missing: z.array(missingViewSchema),
  informed: z.array(
    z.object({
      who: z.string(),
      when: momentSchema.nullable(),
      how: z.string().nullable(),
      reasonNotInformed: z.string().nullable(),
    }),
  ),
  childHeard: z
    .object({ date: momentSchema, how: z.string(), opinion: z.string().nullable(), byWhom: z.string() })
    .nullable(),
  withdrawals: z.array(
    z.object({ id: idSchema, at: momentSchema, by: personViewSchema, rowIds: z.array(idSchema) }),
  ),
  /** what the asker may do now */
  may: z.object({
    /** as which signer; null: nothing to sign */
    sign: idSchema.nullable(),
    /** tell what was said aloud or on paper: informed, child heard, signature, disagreement, judge */
    record: z.boolean(),
    /** the child */
    oppose: z.boolean(),
    disagree: z.boolean(),
    withdraw: z.enum(['self', 'recorded']).nullable(),
  }),
  /** every variant; in the answer to one consent only, for family and collector */
  texts: z.array(consentTextSchema),
});
export type ConsentView = z.infer<typeof consentViewSchema>;

export const lawBasisViewSchema = z.object({
  id: idSchema,
  kind: basisKindSchema,
  recordedBy: personViewSchema,
  recordedAt: momentSchema,
  from: momentSchema,
  until: momentSchema.nullable(),
  endedAt: momentSchema.nullable(),
  recipients: z.array(z.union([personViewSchema, z.object({ sector: sectorSchema })])),
  compartments: z.array(z.object({ id: idSchema, name: z.string() })),
  /** what it is for, in the recorder's words */
  purpose: z.string(),
  mayEnd: z.boolean(),
});
export type LawBasisView = z.infer<typeof lawBasisViewSchema>;

/** The family's letter, on which the table rests. Signed by one holder at least and a professional, it stands. */
export const familyInvitationViewSchema = z.object({
  state: z.enum(['none', 'standing', 'withdrawn']),
  /** null: no letter yet */
  letter: z
    .object({ noteId: idSchema.nullable(), sha256: z.string(), text: z.string(), writtenAt: momentSchema })
    .nullable(),
  signatures: z.array(
    z.object({
      person: personViewSchema,
      as: z.enum(['family', 'referent']),
      method: signatureMethodSchema,
      at: momentSchema,
    }),
  ),
  /** still needed for it to stand */
  missing: z.array(z.enum(['family', 'referent'])),
  withdrawnAt: momentSchema.nullable(),
  maySign: z.enum(['family', 'referent']).nullable(),
  mayWithdraw: z.boolean(),
});
export type FamilyInvitationView = z.infer<typeof familyInvitationViewSchema>;

/** What a withdrawal did, honestly: what was cut, who had read, what can't be called back. */
export const withdrawalReceiptSchema = z.object({
  id: idSchema,
  /** null for the family's invitation, and for a sharing by law */
  consentId: idSchema.nullable(),
  /** of a sharing by law that ended: which law */
  lawBasis: basisKindSchema.nullable(),
  at: momentSchema,
  /** without a name where nobody took it back: it ended */
  by: personViewSchema,
  /** `clock`: it ended by itself, at its date */
  channel: z.enum([...withdrawalChannelSchema.options, 'clock']),
  rows: z.array(consentRowViewSchema),
  /** who saw and no longer does; `devices`: how many were connected at that moment */
  cut: z.array(
    z.object({
      member: personViewSchema,
      compartments: z.array(z.object({ id: idSchema, name: z.string() })),
      devices: z.int().nonnegative(),
    }),
  ),
  /** who still sees it, and on what it rests */
  stillOpen: z.array(
    z.object({
      member: personViewSchema,
      compartment: z.object({ id: idSchema, name: z.string() }),
      because: reasonSchema,
    }),
  ),
  /** who had opened what was cut, and when last: what was read can't be called back */
  readers: z.array(z.object({ member: personViewSchema, lastAt: momentSchema })),
  /** what left the table as a file before: it can't be called back either */
  exports: z.array(z.object({ member: personViewSchema, what: z.string(), at: momentSchema })),
  /** one per device cut: when it said that its copy is destroyed, null while it hasn't */
  purges: z.array(z.object({ member: personViewSchema, confirmedAt: momentSchema.nullable() })),
});
export type WithdrawalReceipt = z.infer<typeof withdrawalReceiptSchema>;

/** « Ce que je partage »: one compartment, and to whom it is open. For a professional: to them, and why. */
export const sharedCompartmentSchema = z.object({
  compartment: z.object({ id: idSchema, name: z.string(), category: dataCategorySchema }),
  openTo: z.array(
    z.object({
      member: personViewSchema,
      access: z.enum(['read', 'write']),
      because: reasonSchema,
      /** null: until somebody changes it */
      until: momentSchema.nullable(),
      /** the consent or the legal basis; null: the default of the table */
      recordId: idSchema.nullable(),
      /** the row to withdraw, where it is a consent */
      rowId: idSchema.nullable(),
      openedBy: personViewSchema.nullable(),
      openedAt: momentSchema.nullable(),
    }),
  ),
});
export type SharedCompartment = z.infer<typeof sharedCompartmentSchema>;

/** What is missing before more can be shared. `what` has a sentence in the catalogues. */
export const todoItemSchema = z.object({
  what: z.string(),
  who: z.array(personViewSchema),
  compartmentId: idSchema.nullable(),
  compartmentName: z.string().nullable(),
  consentId: idSchema.nullable(),
});
export type TodoItem = z.infer<typeof todoItemSchema>;
