import { expect, it } from 'vitest';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { consentPart } from './consentPart.ts';

const OTHERS = 'MARQUE-AUTRUI';

const CONSENT: ConsentView = {
  id: 'consent-00001',
  situationId: 'situation-0001',
  seenAs: 'family',
  status: 'active',
  subject: { memberId: null, name: 'Lina' },
  collectedBy: { memberId: null, name: OTHERS },
  draftedAt: 1,
  effectiveFrom: 1,
  expiresAt: 2,
  reviewDueAt: 2,
  usualAct: false,
  controller: null,
  language: 'fr',
  channel: 'oral',
  rows: [
    {
      id: 'row-000000001',
      category: 'health',
      compartmentId: null,
      compartmentName: null,
      purpose: 'schooling',
      recipient: { sector: 'school' },
      mode: 'board',
      state: 'accepted',
      since: 1,
      answers: [
        { signerId: 'mother-00001', answer: 'later', at: 1 },
        { signerId: 'father-00001', answer: 'no', at: 2 },
        { signerId: 'mother-00001', answer: 'yes', at: 3 },
      ],
    },
  ],
  signers: [
    {
      id: 'father-00001',
      memberId: null,
      name: OTHERS,
      capacity: 'father',
      isMe: false,
      signedAt: 8,
      method: 'electronic',
      identityProof: 'otp',
    },
    {
      id: 'mother-00001',
      memberId: null,
      name: 'Samia',
      capacity: 'mother',
      isMe: true,
      signedAt: 9,
      method: 'electronic',
      identityProof: 'otp',
    },
  ],
  missing: [{ what: 'sign', who: [{ memberId: null, name: OTHERS }] }],
  informed: [{ who: OTHERS, when: 1, how: OTHERS, reasonNotInformed: null }],
  childHeard: { date: 1, how: OTHERS, opinion: OTHERS, byWhom: OTHERS },
  withdrawals: [{ id: 'withdrawal-01', at: 1, by: { memberId: null, name: OTHERS }, rowIds: [] }],
  may: { sign: null, record: false, oppose: false, disagree: false, withdraw: null },
  texts: [],
};

it('[RI13] a consent is copied with one’s own last answer and signature, and no word of anybody else’s', () => {
  const [copied] = consentPart([CONSENT]);
  expect(copied).toMatchObject({
    about: 'Lina',
    signedAt: 9,
    rows: [{ state: 'accepted', myAnswer: 'yes' }],
  });
  expect(JSON.stringify(copied)).not.toMatch(/MARQUE|"no"/);
  const [stranger] = consentPart([{ ...CONSENT, signers: CONSENT.signers.filter(({ isMe }) => !isMe) }]);
  expect(stranger).toMatchObject({ signedAt: null, rows: [{ myAnswer: null }] });
});
