import { z } from 'zod';
import { answerSchema, informedPersonSchema, withdrawalChannelSchema } from '../../consent/events.ts';
import { guardianshipSchema } from '../../consent/guardianship.ts';
import { momentSchema } from '../../consent/moment.ts';
import { personSchema } from '../../consent/person.ts';
import { scopeRowSchema } from '../../consent/scopeRow.ts';
import { strokesSchema } from '../../consent/signature.ts';
import { gdprLegalBasisSchema, textLanguageSchema, textVariantSchema } from '../../consent/terms.ts';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';
import {
  consentTextSchema,
  consentViewSchema,
  familyFileSeenAsSchema,
  familyInvitationViewSchema,
  lawBasisViewSchema,
  personViewSchema,
  signerViewSchema,
  withdrawalReceiptSchema,
} from './consentViews.ts';
import { passkeyAssertionSchema } from './passkey.ts';

const ofSituation = z.object({ situationId: idSchema });
const ofConsent = z.object({ consentId: idSchema });
const words = (max: number) => z.string().trim().min(1).max(max);
const rowIds = z.array(idSchema).min(1).max(50);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const answers = z.array(z.strictObject({ rowId: idSchema, answer: answerSchema })).max(50);

/** Links and mentions that pointed to what the new readers don't see: taken away as it opened. Those the asker may know of. */
const removedLinksSchema = z.array(z.object({ compartment: idSchema, id: idSchema }));

/** What a signature answers with: the consent as it is now, and what went with its opening. */
const changedSchema = z.object({ consent: consentViewSchema, removedLinks: removedLinksSchema });

/** What is asked. A compartment named by a row gives it its category. */
const draftSchema = z.object({
  rows: z
    .array(scopeRowSchema.omit({ id: true }))
    .min(1)
    .max(50),
  /** how the texts call the person concerned; as before, or as the situation is called, when not said */
  subjectName: words(200).optional(),
  /** an act that one parent may do alone; sharing a secret round a table is none, unless somebody says so */
  usualAct: z.boolean().default(false),
  /** now when not said */
  effectiveFrom: momentSchema.optional(),
  expiresAt: momentSchema,
  /** a year at most after it begins; then or its end when not said */
  reviewDueAt: momentSchema.optional(),
  language: textLanguageSchema.default('fr'),
  channel: z.enum(['electronic', 'paper', 'oral']).default('electronic'),
  interpreter: words(200).nullable().default(null),
  /** where consent is the basis, a minor of 15 or more signs alone, a younger one with their parents */
  gdprLegalBasis: gdprLegalBasisSchema.default('GDPR_6_1_e'),
});
export type ConsentDraft = z.output<typeof draftSchema>;

/** Consents: asked, answered row by row, taken back. */
export const consentCalls = {
  list: call({
    method: 'get',
    path: '/api/situations/{situationId}/consents',
    summary: 'The consents and sharings of a situation that I may know of',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: z.object({
      consents: z.array(consentViewSchema),
      lawBases: z.array(lawBasisViewSchema),
      invitation: familyInvitationViewSchema,
      /** the family file; null: there is none, or it is not mine to see */
      guardianship: guardianshipSchema.nullable(),
      familyFileSeenAs: familyFileSeenAsSchema,
      /** for whoever may write down a sharing by law: those whom it must tell beforehand */
      toInform: z.array(personSchema),
      /** what the asker may do now */
      may: z.object({ draft: z.boolean(), setGuardianship: z.boolean(), recordLawBasis: z.boolean() }),
    }),
  }),
  setGuardianship: call({
    method: 'post',
    path: '/api/situations/{situationId}/guardianship',
    summary: 'Write the family file: who decides for the person concerned',
    who: 'session',
    status: 204,
    params: ofSituation,
    body: guardianshipSchema,
    errors: ['notAllowed', 'archived'],
  }),
  draft: call({
    method: 'post',
    path: '/api/situations/{situationId}/consents',
    summary: 'Prepare a consent: what would be shared, with whom, for what, until when',
    who: 'session',
    status: 201,
    params: ofSituation,
    body: draftSchema,
    answer: consentViewSchema,
    errors: ['notAllowed', 'archived', 'guardianshipMissing'],
  }),
  preview: call({
    method: 'post',
    path: '/api/situations/{situationId}/consents/preview',
    summary: 'What would be asked, in its own words, and who would sign. Nothing is written',
    who: 'session',
    status: 200,
    params: ofSituation,
    body: draftSchema,
    answer: z.object({
      texts: z.array(consentTextSchema),
      signers: z.array(signerViewSchema),
      inform: z.array(z.string()),
      hearChild: z.boolean(),
      /** what the family file lacks; null: nothing */
      blocked: z.string().nullable(),
    }),
    errors: ['notAllowed', 'archived', 'guardianshipMissing'],
  }),
  read: call({
    method: 'get',
    path: '/api/consents/{consentId}',
    summary: 'A consent, with its texts for who signs or prepared it',
    who: 'session',
    status: 200,
    params: ofConsent,
    answer: consentViewSchema,
  }),
  opening: call({
    method: 'get',
    path: '/api/consents/{consentId}/opening',
    summary: 'What would happen if every row were accepted: who would see what, which links would go',
    who: 'session',
    status: 200,
    params: ofConsent,
    answer: z.object({
      opens: z.array(
        z.object({
          rowId: idSchema,
          compartment: z.object({ id: idSchema, name: z.string() }),
          to: z.array(personViewSchema),
        }),
      ),
      removedLinks: removedLinksSchema,
    }),
    errors: ['notAllowed'],
  }),
  inform: call({
    method: 'post',
    path: '/api/consents/{consentId}/informed',
    summary: 'Say who was told, when and how, or why not',
    who: 'session',
    status: 200,
    params: ofConsent,
    body: z.object({ persons: z.array(informedPersonSchema).min(1).max(20) }),
    answer: changedSchema,
    errors: ['notAllowed', 'archived', 'consentOver'],
  }),
  hearChild: call({
    method: 'post',
    path: '/api/consents/{consentId}/child-heard',
    summary: 'Say how the child was heard, and what they think of it',
    who: 'session',
    status: 200,
    params: ofConsent,
    body: z.object({ date: momentSchema, how: words(300), opinion: z.string().trim().max(2_000) }),
    answer: changedSchema,
    errors: ['notAllowed', 'archived', 'consentOver'],
  }),
  oppose: call({
    method: 'post',
    path: '/api/consents/{consentId}/oppose',
    summary: 'The child says no to some rows. Nobody who holds authority is told',
    who: 'session',
    status: 200,
    params: ofConsent,
    body: z.object({ rowIds }),
    answer: changedSchema,
    errors: ['notAllowed', 'consentOver'],
  }),
  disagree: call({
    method: 'post',
    path: '/api/consents/{consentId}/disagreement',
    summary:
      'A signer disagrees: nothing opens until a judge has spoken. `bySignerId` where a professional records it',
    who: 'session',
    status: 200,
    params: ofConsent,
    body: z.object({ bySignerId: idSchema.optional() }),
    answer: changedSchema,
    errors: ['notAllowed', 'consentOver'],
  }),
  authorise: call({
    method: 'post',
    path: '/api/consents/{consentId}/judge-authorised',
    summary: 'Say that a judge authorised it (375-7 al. 2, 373-2-8 C. civ.)',
    who: 'session',
    status: 200,
    params: ofConsent,
    body: z.object({ ref: words(300), rowIds: rowIds.nullable().default(null) }),
    answer: changedSchema,
    errors: ['notAllowed', 'archived', 'consentOver'],
  }),
  sign: call({
    method: 'post',
    path: '/api/consents/{consentId}/sign',
    summary: 'Answer each row and sign, from one’s own session. A row without an answer waits',
    who: 'session',
    status: 200,
    params: ofConsent,
    body: z.object({
      answers: answers.min(1),
      /** of the text that was shown */
      textSha256: hash,
      language: textLanguageSchema,
      variant: textVariantSchema,
      name: words(200),
      strokes: strokesSchema.nullable(),
      /** the browser's answer to the text's hash, in base64url, as challenge */
      passkey: passkeyAssertionSchema.nullable(),
    }),
    answer: changedSchema,
    errors: [
      'notAllowed',
      'archived',
      'textChanged',
      'consentOver',
      'withdrawInstead',
      'badPasskey',
      'badSignature',
    ],
  }),
  signRecorded: call({
    method: 'post',
    path: '/api/consents/{consentId}/sign-recorded',
    summary: 'Record what somebody signed on paper or said aloud, before a witness',
    who: 'session',
    status: 200,
    params: ofConsent,
    body: z.object({
      signerId: idSchema,
      method: z.enum(['paper_scan', 'oral_recorded_by_pro']),
      answers: answers.min(1),
      textSha256: hash,
      language: textLanguageSchema,
      variant: textVariantSchema,
      /** the name as it was signed or said */
      name: words(200),
      witness: words(200),
    }),
    answer: changedSchema,
    errors: ['notAllowed', 'archived', 'textChanged', 'consentOver', 'withdrawInstead', 'recorderReceives'],
  }),
  withdraw: call({
    method: 'post',
    path: '/api/consents/{consentId}/withdraw',
    summary: 'Take back all rows or some: what they opened closes at once',
    who: 'session',
    status: 200,
    params: ofConsent,
    body: z.object({
      rowIds: rowIds.optional(),
      channel: withdrawalChannelSchema.default('self'),
      /** a professional records it: on whose word */
      onWordOf: idSchema.optional(),
      reason: words(2_000).optional(),
    }),
    answer: withdrawalReceiptSchema,
    errors: ['notAllowed', 'onWhoseWord'],
  }),
};
