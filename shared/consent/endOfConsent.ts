import { majorityAt } from './ageAt.ts';
import { SUBJECT_SIGNER_ID } from './guardianship.ts';
import { requiredSigners } from './requiredSigners.ts';
import type { TermsDraft } from './terms.ts';

/**
 * When all of it is over, that instant excluded. A word given for a minor ends when they come of age; what a minor signed
 * alone is their own and goes on.
 */
export function endOfConsent(terms: TermsDraft, draftedAt: number): number {
  const { expiresAt, guardianship } = terms;
  const majority = majorityAt(guardianship.subject.birthDate);
  if (majority === null || draftedAt >= majority) return expiresAt;
  const { signers } = requiredSigners(terms, draftedAt);
  const others = signers.some(({ signerId }) => signerId !== SUBJECT_SIGNER_ID);
  return others ? Math.min(majority, expiresAt) : expiresAt;
}
