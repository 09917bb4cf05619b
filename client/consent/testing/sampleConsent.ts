import type { ConsentRowView, ConsentTextView, ConsentView } from '#shared/protocol/http/consentViews.ts';

/** Fictional. Two things asked of a mother and a father: the teacher and the referent would read « Soins ». */
export function sampleConsent(part: Partial<ConsentView> = {}): ConsentView {
  return {
    id: 'consent-1',
    situationId: 'situation-1',
    seenAs: 'family',
    status: 'informed',
    subject: { memberId: 'm-lea', name: 'Léa' },
    collectedBy: { memberId: 'm-claire', name: 'Claire Fontaine' },
    draftedAt: Date.UTC(2026, 10, 1),
    effectiveFrom: Date.UTC(2026, 10, 1),
    expiresAt: Date.UTC(2027, 5, 30, 20),
    reviewDueAt: Date.UTC(2027, 4, 30),
    usualAct: false,
    controller: { name: 'Association Exemple', contact: '01 00 00 00 00', dpo: 'dpo@exemple.example' },
    language: 'fr',
    channel: 'electronic',
    rows: [sampleRow('row-1', 'M. Roux'), sampleRow('row-2', 'Mme Vidal')],
    signers: [
      {
        id: 'h-nadia',
        memberId: 'm-nadia',
        name: 'Nadia',
        capacity: 'mother',
        isMe: true,
        signedAt: null,
        method: null,
        identityProof: null,
      },
      {
        id: 'h-karim',
        memberId: 'm-karim',
        name: 'Karim',
        capacity: 'father',
        isMe: false,
        signedAt: null,
        method: null,
        identityProof: null,
      },
    ],
    missing: [{ what: 'signature', who: [{ memberId: 'm-karim', name: 'Karim' }] }],
    informed: [],
    childHeard: null,
    withdrawals: [],
    may: { sign: 'h-nadia', record: false, oppose: false, disagree: true, withdraw: null },
    texts: [sampleText('standard'), sampleText('easy')],
    ...part,
  };
}

export function sampleRow(id: string, name: string, part: Partial<ConsentRowView> = {}): ConsentRowView {
  return {
    id,
    category: 'health',
    compartmentId: 'c-care',
    compartmentName: 'Soins',
    purpose: 'schooling',
    recipient: {
      memberId: `m-${id}`,
      name,
      function: 'enseignant',
      organization: 'École Jules-Ferry',
      sector: 'school',
    },
    mode: 'board',
    state: 'pending',
    since: null,
    answers: [],
    ...part,
  };
}

function sampleText(variant: 'standard' | 'easy'): ConsentTextView {
  return {
    templateVersion: '1',
    language: 'fr',
    variant,
    sha256: '0'.repeat(64),
    full: `Une demande\nOn parle de Léa (${variant}).\n\nVous choisissez\nVous choisissez ce qu’on peut dire.\nVous pouvez dire oui. Vous pouvez dire non.`,
  };
}
