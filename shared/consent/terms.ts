import { z } from 'zod';
import { idSchema } from '../domain/id.ts';
import { guardianshipSchema } from './guardianship.ts';
import { momentSchema } from './moment.ts';
import { scopeRowSchema } from './scopeRow.ts';

export const textLanguageSchema = z.enum(['fr', 'en']);
export type TextLanguage = z.infer<typeof textLanguageSchema>;

/** `easy`: easy to read and understand (FALC). */
export const textVariantSchema = z.enum(['standard', 'easy']);
export type TextVariant = z.infer<typeof textVariantSchema>;

/** The legal basis of the processing: another thing than the authorisation to share. */
export const GDPR_LEGAL_BASES = [
  'GDPR_6_1_a',
  'GDPR_6_1_c',
  'GDPR_6_1_d',
  'GDPR_6_1_e',
  'GDPR_6_1_f',
] as const;
export const gdprLegalBasisSchema = z.enum(GDPR_LEGAL_BASES);
export type GdprLegalBasis = z.infer<typeof gdprLegalBasisSchema>;

/** What lets a secret be shared once the person has agreed. */
export const SHARING_AUTHORISATIONS = [
  'CSP_L1110_4_III',
  'CASF_L226_2_2_info',
  'CASF_L241_10',
  'GDPR_6_1_a',
] as const;
const sharingAuthorisationSchema = z.enum(SHARING_AUTHORISATIONS);
export type SharingAuthorisation = z.infer<typeof sharingAuthorisationSchema>;

/** One text as it may be shown, whole, with its hash: what somebody signs is one of these. */
export const shownTextSchema = z.strictObject({
  templateVersion: z.string().min(1).max(40),
  language: textLanguageSchema,
  variant: textVariantSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  full: z.string().min(1).max(60_000),
});
export type ShownText = z.infer<typeof shownTextSchema>;

const line = (max: number) => z.string().trim().min(1).max(max);
const lines = z.array(line(300)).min(1).max(50);

const termsFields = {
  subject: z.strictObject({ memberId: idSchema.nullable(), name: line(200) }),
  rows: z.array(scopeRowSchema).min(1).max(50),
  controller: z.strictObject({ name: line(200), contact: line(300), dpo: line(300) }),
  /** categories of professionals and names, as the texts say them (D.1110-3-1 CSP) */
  recipients: lines,
  supports: lines,
  securityMeasures: lines,
  gdprLegalBasis: gdprLegalBasisSchema,
  sharingAuthorisation: sharingAuthorisationSchema,
  /** how long what is shared is kept, in words */
  retention: line(500),
  channel: z.enum(['electronic', 'paper', 'oral']),
  interpreter: line(200).nullable(),
  /** an act that one parent may do alone (372-2 C. civ.); sharing a secret round a table is none, unless somebody says so */
  usualAct: z.boolean(),
  effectiveFrom: momentSchema,
  expiresAt: momentSchema,
  reviewDueAt: momentSchema,
  guardianship: guardianshipSchema,
};

interface Checked {
  rows: readonly { id: string; category: string }[];
  effectiveFrom: number;
  expiresAt: number;
  reviewDueAt: number;
}

const YEAR_MS = 366 * 86_400_000;

function checkTerms({ rows, effectiveFrom, expiresAt, reviewDueAt }: Checked, ctx: z.RefinementCtx): void {
  const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
  if (new Set(rows.map(({ id }) => id)).size !== rows.length) refuse('rows', 'sameIdTwice');
  // The child signs these alone, and a parent who signs the rest would read them in the text.
  const own = rows.filter(({ category }) => category === 'childPrivate').length;
  if (own !== 0 && own !== rows.length) refuse('rows', 'childPrivateApart');
  if (expiresAt <= effectiveFrom) refuse('expiresAt', 'endsBeforeItBegins');
  if (reviewDueAt > effectiveFrom + YEAR_MS) refuse('reviewDueAt', 'reviewTooLate');
}

/** The terms before their texts are written: what `renderConsentText` needs. */
export const termsDraftSchema = z.strictObject(termsFields).superRefine(checkTerms);
export type TermsDraft = z.infer<typeof termsDraftSchema>;

/** What is asked, whole (domain facts: RGPD 7 and 13, D.1110-3-1 CSP). Never changed: other terms are another record. */
export const consentTermsSchema = z
  .strictObject({ ...termsFields, text: z.array(shownTextSchema).min(1).max(4) })
  .superRefine(checkTerms);
export type ConsentTerms = z.infer<typeof consentTermsSchema>;
