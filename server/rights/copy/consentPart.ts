import type { ConsentView, LawBasisView } from '#shared/protocol/http/consentViews.ts';
import type { CopiedConsent, DataCopy } from './copyModel.ts';

/** My own answers and signature, and what came of them; what other signers, the child or an interpreter said is theirs. RI13. */
export function consentPart(consents: readonly ConsentView[]): CopiedConsent[] {
  return consents.map((consent) => {
    const me = consent.signers.find(({ isMe }) => isMe);
    return {
      id: consent.id,
      status: consent.status,
      draftedAt: consent.draftedAt,
      expiresAt: consent.expiresAt,
      about: consent.subject.name,
      signedAt: me?.signedAt ?? null,
      rows: consent.rows.map(({ category, compartmentName, purpose, recipient, mode, state, answers }) => ({
        category,
        compartmentName,
        purpose,
        recipient,
        mode,
        state,
        myAnswer: answers.findLast(({ signerId }) => signerId === me?.id)?.answer ?? null,
      })),
      texts: consent.texts.map(({ full }) => full),
    };
  });
}

export function lawBasisPart(bases: readonly LawBasisView[]): DataCopy['lawBases'] {
  return bases.map(({ kind, recordedAt, from, until, endedAt, purpose, recipients }) => ({
    kind,
    recordedAt,
    from,
    until,
    endedAt,
    purpose,
    recipients,
  }));
}
