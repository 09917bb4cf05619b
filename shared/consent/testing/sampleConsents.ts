import type { Answer, ConsentEvent, ConsentPayload } from '../events.ts';
import type { Guardianship, Holder, SignerCapacity } from '../guardianship.ts';
import type { ScopeRow } from '../scopeRow.ts';
import type { ConsentTerms } from '../terms.ts';

/** A fictional family for tests: Léa Martin, ten years old, her parents and those around her. */
export const NOON = Date.UTC(2026, 10, 22, 11);
export const DAY_MS = 86_400_000;
const SAMPLE_SHA256 = 'a'.repeat(64);

export const MOTHER: Holder = {
  id: 'holderMother',
  memberId: 'memberMother',
  name: 'Nadia Martin',
  capacity: 'mother',
};
export const FATHER: Holder = {
  id: 'holderFather',
  memberId: 'memberFather',
  name: 'Paul Martin',
  capacity: 'father',
};
export const ASE: Holder = {
  id: 'holderOfAse',
  memberId: 'memberVidal',
  name: 'Mme Vidal',
  capacity: 'ase',
};

/** Both parents hold authority and live together; the child is ten and understands. */
export function sampleFile(
  over: Partial<Omit<Guardianship, 'subject'>> & { subject?: Partial<Guardianship['subject']> } = {},
): Guardianship {
  const { subject, ...rest } = over;
  return {
    subject: {
      memberId: 'memberOfLea',
      birthDate: '2016-03-10',
      discernment: false,
      protection: 'none',
      decidesAlone: false,
      ...subject,
    },
    authority: 'joint',
    separated: false,
    holders: [MOTHER, FATHER],
    exclusiveHolderId: null,
    judgementRef: null,
    confidedToAse: false,
    judgeAuthorisationRef: null,
    ...rest,
  };
}

/** The care compartment, read at the table by the teacher, to prepare the school's meeting. */
export function sampleRow(over: Partial<ScopeRow> = {}): ScopeRow {
  return {
    id: 'rowNumber1',
    category: 'health',
    compartmentId: 'compartmentCare',
    purpose: 'schooling',
    recipient: { memberId: 'memberOfRoux' },
    mode: 'board',
    ...over,
  };
}

export function sampleTerms(over: Partial<ConsentTerms> = {}): ConsentTerms {
  return {
    subject: { memberId: 'memberOfLea', name: 'Léa Martin' },
    rows: [sampleRow()],
    text: [
      { templateVersion: '1', language: 'fr', variant: 'standard', sha256: SAMPLE_SHA256, full: 'Léa …' },
    ],
    controller: { name: 'Association du Lien', contact: '04 00 00 00 00', dpo: 'dpo@lien.invalid' },
    recipients: ['M. Roux, enseignant'],
    supports: ['Un espace de travail sur un site de l’association'],
    securityMeasures: ['Chaque document est chiffré.'],
    gdprLegalBasis: 'GDPR_6_1_e',
    sharingAuthorisation: 'CSP_L1110_4_III',
    retention: 'Deux ans après le dernier contact',
    channel: 'electronic',
    interpreter: null,
    usualAct: false,
    effectiveFrom: NOON,
    expiresAt: NOON + 200 * DAY_MS,
    reviewDueAt: NOON + 180 * DAY_MS,
    guardianship: sampleFile(),
    ...over,
  };
}

/** Payloads as the ledger hands them back: entry1, entry2 … one second apart, from noon. */
export function sampleEvents(...payloads: ConsentPayload[]): ConsentEvent[] {
  return payloads.map((payload, index) => ({
    ...payload,
    entryId: `entryNumber${index + 1}`,
    at: NOON + index * 1000,
    actorAccountId: 'accountOfVidal',
    order: index + 1,
  }));
}

export function sampleDraft(over: Partial<ConsentTerms> = {}): ConsentPayload {
  return { kind: 'drafted', terms: sampleTerms(over), collectedBy: { id: 'memberVidal', name: 'Mme Vidal' } };
}

/** Somebody's answers: one for every row named, on their own phone. */
export function sampleSignature(
  who: { id: string; capacity: SignerCapacity },
  answers: Record<string, Answer> = { rowNumber1: 'yes' },
): ConsentPayload & { kind: 'signed' } {
  return {
    kind: 'signed',
    signerId: who.id,
    capacity: who.capacity,
    answers: Object.entries(answers).map(([rowId, answer]) => ({ rowId, answer })),
    textSha256: SAMPLE_SHA256,
    language: 'fr',
    variant: 'standard',
    identityProof: 'otp',
    method: 'electronic',
    signature: { name: 'Nadia Martin', strokes: null, passkey: null, witness: null },
  };
}
