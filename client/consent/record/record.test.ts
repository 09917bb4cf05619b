import { beforeAll, describe, expect, it } from 'vitest';
import { lateWords } from '#client/i18n/language.ts';
import { guardianshipSchema } from '#shared/consent/guardianship.ts';
import { lawBasisSchema } from '#shared/consent/lawBasis.ts';
import type { Signers } from '#shared/consent/signers.ts';
import type { CompartmentView, MemberView } from '#shared/protocol/http/views.ts';
import { dayOf, momentOf, monthsLater } from './dayField.ts';
import { draftOf, fileOf } from './family/familyDraft.ts';
import { consentWouldDo } from './law/consentWouldDo.ts';
import { firstLaw, LAW_KINDS, type LawDraft, lawRecordOf } from './law/lawDraft.ts';
import { lawIssueInWords } from './law/lawIssueInWords.ts';
import { informedPerson } from './paper/informedPerson.ts';
import { type AskDraft, askToSend, firstAsk, rowsOf } from './prepare/askDraft.ts';
import { signersInWords } from './signersInWords.ts';

beforeAll(() => lateWords());

const NOW = new Date(2026, 10, 22, 15).getTime();

const compartment = (id: string, category: CompartmentView['category']): CompartmentView => ({
  id,
  kind: 'care',
  name: id,
  category,
  audience: { everyone: false, sectors: [], memberIds: [] },
  access: 'write',
  because: null,
  until: null,
  mine: false,
  archived: false,
  board: null,
  notes: [],
  readers: [],
});
const compartments = [
  compartment('compartmentCare', 'health'),
  compartment('childsOwnNotes', 'childPrivate'),
];

const member = (id: string, part: Partial<MemberView> = {}): MemberView => ({
  id,
  name: id,
  role: 'participant',
  sector: 'school',
  function: '',
  organization: '',
  familyPlace: null,
  profession: null,
  careTeam: null,
  isMe: false,
  pending: false,
  ...part,
});

describe('dates', () => {
  it('[CA12] a day begins with its first moment and ends with its last; what is no day is none', () => {
    expect(momentOf('2027-06-30', 'begins')).toBe(new Date(2027, 5, 30).getTime());
    expect(dayOf(momentOf('2027-06-30', 'ends'))).toBe('2027-06-30');
    expect((momentOf('2027-06-30', 'ends') ?? 0) + 1).toBe(momentOf('2027-07-01', 'begins'));
    expect([momentOf('2027-02-30', 'ends'), momentOf('', 'ends'), dayOf(null)]).toEqual([null, null, '']);
  });

  it('[CA12] months later is the same day, or the last there is', () => {
    expect(dayOf(monthsLater(new Date(2027, 0, 31).getTime(), 1))).toBe('2027-02-28');
    expect(dayOf(monthsLater(NOW, 12))).toBe('2027-11-22');
  });
});

describe('« Demander un accord »', () => {
  const whole: AskDraft = {
    ...firstAsk(NOW, null),
    compartmentIds: ['compartmentCare'],
    memberIds: ['memberRoux', 'memberVidal'],
    purpose: 'schooling',
  };
  const issuesOf = (part: Partial<AskDraft>) => {
    const read = askToSend({ ...whole, ...part }, compartments, NOW);
    return read.ok ? [] : read.issues;
  };

  it('[CA12] begins with nothing but the volet one came from, and dates within the year', () => {
    const first = firstAsk(NOW, 'compartmentCare');
    expect(first).toMatchObject({
      compartmentIds: ['compartmentCare'],
      memberIds: [],
      sectors: [],
      purpose: null,
    });
    expect(askToSend(first, compartments, NOW)).toEqual({
      ok: false,
      issues: ['recipientMissing', 'purposeMissing'],
    });
  });

  it('[CA12] makes one row of each volet and each person or sector', () => {
    expect(rowsOf({ ...whole, sectors: ['mdph'] }, compartments).map(({ recipient }) => recipient)).toEqual([
      { memberId: 'memberRoux' },
      { memberId: 'memberVidal' },
      { sector: 'mdph' },
    ]);
    expect(askToSend(whole, compartments, NOW)).toMatchObject({ ok: true, body: { usualAct: false } });
  });

  it('[CA12] says all that is missing at once, and lets nothing last more than a year', () => {
    expect(issuesOf({ compartmentIds: [], memberIds: [], purpose: null })).toEqual([
      'compartmentMissing',
      'recipientMissing',
      'purposeMissing',
    ]);
    expect(issuesOf({ until: '2027-11-22' })).toEqual([]);
    expect(issuesOf({ until: '2027-11-23' })).toEqual(['untilTooLate']);
    expect(issuesOf({ until: '2026-11-21' })).toEqual(['untilPast', 'reviewWrong']);
    expect(issuesOf({ until: '' })).toEqual(['untilMissing']);
    expect(issuesOf({ until: '2027-01-31', review: '2027-02-01' })).toEqual(['reviewWrong']);
  });

  it('[CA12] asks for the child’s own notes apart', () => {
    expect(issuesOf({ compartmentIds: ['compartmentCare', 'childsOwnNotes'] })).toEqual([
      'childPrivateApart',
    ]);
    expect(issuesOf({ compartmentIds: ['childsOwnNotes'] })).toEqual([]);
  });
});

describe('who signs, in words', () => {
  const signers: Signers = {
    signers: [
      { signerId: 'h1', memberId: null, name: 'Nadia', capacity: 'mother' },
      { signerId: 'h2', memberId: null, name: 'Karim', capacity: 'father' },
    ],
    groups: [['h1'], ['h2']],
    inform: [{ id: null, name: 'Mme Vidal' }],
    hearChild: true,
    mayWithdraw: [],
    mayDisagree: [],
    blocked: null,
  };

  it('[CA13] names each who must sign, whom it is enough to ask one of, who is told, and the child first', () => {
    const lines = signersInWords(signers);
    expect(lines[0]).toContain('L’enfant est entendu avant');
    expect(lines.slice(1, 3).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'Doit signer : Nadia (mère).',
      'Doit signer : Karim (père).',
    ]);
    expect(lines[3]).toContain('Mme Vidal');
    const either = signersInWords({ ...signers, groups: [['h1', 'h2']], hearChild: false, inform: [] });
    expect(either).toHaveLength(1);
    expect(either[0]).toContain('Une signature suffit');
    expect(either[0]).toContain('Nadia (mère) et Karim (père)');
  });

  it('[CA13] what the family file lacks comes first, as something to do', () => {
    expect(signersInWords({ ...signers, blocked: 'secondHolderMissing' })[0]).toContain(
      'un seul parent est noté',
    );
  });
});

describe('the family file', () => {
  const parents = [
    member('memberNadia', { sector: 'family', familyPlace: 'holder' }),
    member('memberKarim', { sector: 'family', familyPlace: 'holder' }),
    member('memberLea', { sector: 'family', familyPlace: 'child' }),
  ];
  const first = draftOf(null, { members: parents, newId: () => `holder${Math.floor(NOW)}` });

  it('[CA14] begins with who holds authority at the table, and supposes nothing else of them', () => {
    expect(first).toMatchObject({ subjectMemberId: 'memberLea', authority: null, discernment: false });
    expect(first.holders.map(({ memberId, capacity }) => [memberId, capacity])).toEqual([
      ['memberNadia', null],
      ['memberKarim', null],
    ]);
    expect(fileOf(first, false)).toEqual({ ok: false, issues: ['authorityMissing', 'holderCapacity'] });
  });

  it('[CA14] what a choice makes pointless isn’t sent, and comes back as it was written', () => {
    const holders = [
      { id: 'holderNadia', memberId: 'memberNadia', name: ' Nadia ', capacity: 'mother' as const },
      { id: 'holderKarim', memberId: null, name: 'Karim', capacity: 'father' as const },
    ];
    const whole = {
      ...first,
      birthDate: '2016-04-12',
      authority: 'joint' as const,
      holders,
      exclusiveHolderId: 'holderNadia',
      judgeAuthorisationRef: 'Lyon, 3 mars',
    };
    const read = fileOf(whole, false);
    expect(read).toMatchObject({
      ok: true,
      file: { exclusiveHolderId: null, judgeAuthorisationRef: null, holders: [{ name: 'Nadia' }, {}] },
    });
    if (!read.ok) return;
    expect(guardianshipSchema.safeParse(read.file).success).toBe(true);
    const again = fileOf(draftOf(read.file, { members: [], newId: () => 'unused' }), false);
    expect(again).toEqual(read);
  });

  it('[CA14] over an adult nobody holds parental authority, and the question isn’t asked', () => {
    const adult = fileOf({ ...first, holders: [], birthDate: '1980-01-01', confidedToAse: true }, true);
    expect(adult).toMatchObject({ ok: true, file: { confidedToAse: false } });
  });
});

describe('a sharing by law', () => {
  const told = { id: 'holderNadia', name: 'Nadia' };
  const base = firstLaw({
    now: NOW,
    compartmentId: 'compartmentCare',
    giverMemberId: 'memberClaire',
    toInform: [told],
  });
  const whole: LawDraft = {
    ...base,
    memberIds: ['memberRoux'],
    purpose: 'Évaluer',
    mission: 'assess',
    necessity: 'Évaluer le danger demande deux regards.',
    informed: [{ person: told, told: true, day: dayOf(NOW), words: 'par téléphone' }],
    teamName: 'CMPP',
    coordinatorMemberId: 'memberClaire',
    appointmentRef: 'Arrêté du 2 mai',
    consentId: 'consentForGos',
    court: 'Lyon',
    reference: '25/001',
    orderDay: '2026-11-01',
    allows: 'Le service lit les bilans de l’école.',
  };
  const read = (part: Partial<LawDraft>) =>
    lawBasisSchema.safeParse(
      lawRecordOf({ ...whole, ...part }, { compartments, newId: () => 'scopeOfThisLaw', now: NOW }),
    );

  it.each(LAW_KINDS)('[CA15] asks all that the law asks of %s, and nothing of another', (kind) => {
    const { data, error } = read({ kind });
    expect(error?.issues ?? []).toEqual([]);
    expect(data).toMatchObject({ kind, from: NOW, until: null });
  });

  it('[CA15] nothing is supposed: not the kind, not whether somebody was told, not a reason', () => {
    expect(base.kind).toBeNull();
    expect(base.informed.map((one) => one.told)).toEqual([null]);
    expect(read({ kind: 'childProtectionSharing', informed: base.informed }).success).toBe(false);
    expect(read({ kind: 'childProtectionSharing', necessity: 'utile' }).success).toBe(false);
    expect(read({ kind: 'childProtectionSharing', withheldMemberIds: ['memberNadia'] }).success).toBe(false);
  });

  it('[CA15] a teacher is named with their profession, and the family’s agreement is the other way', () => {
    const teacher = member('memberRoux', { name: 'M. Roux', profession: 'teacher' });
    const issue = { code: 'recipientNotBound', memberId: 'memberRoux', name: null };
    expect(lawIssueInWords(issue, [teacher])).toContain('M. Roux (Enseignante, enseignant)');
    expect(lawIssueInWords({ ...issue, code: 'somethingNew' }, [])).not.toBe('');
    expect([consentWouldDo([issue]), consentWouldDo([{ code: 'informedAfter' }])]).toEqual([true, false]);
  });
});

describe('who was told', () => {
  const person = { id: 'holderKarim', name: 'Karim' };
  const day = dayOf(NOW);

  it('[CA16] is noted whole, or what is missing is said', () => {
    const told = { person, told: 'told', day, words: ' par lettre ' } as const;
    expect(informedPerson(told)).toEqual({
      ok: true,
      informed: { who: person, when: momentOf(day, 'begins'), how: 'par lettre' },
    });
    expect(informedPerson({ ...told, person: undefined })).toMatchObject({ missing: 'personMissing' });
    expect(informedPerson({ ...told, told: null })).toMatchObject({ missing: 'toldMissing' });
    expect(informedPerson({ ...told, words: ' ' })).toMatchObject({ missing: 'wordsMissing_told' });
    expect(informedPerson({ ...told, day: '' })).toMatchObject({ missing: 'dayMissing' });
  });

  it('[CA16] a reason why not has no day: a date field left empty before doesn’t hold it back', () => {
    expect(informedPerson({ person, told: 'notTold', day: '', words: 'en danger' })).toEqual({
      ok: true,
      informed: { who: person, reasonNotInformed: 'en danger' },
    });
  });
});
