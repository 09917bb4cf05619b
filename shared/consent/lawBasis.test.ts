import { describe, expect, it } from 'vitest';
import { PROFESSION_FACTS, PROFESSIONS } from '../domain/profession.ts';
import { checkLawBasis, type LawBasisContext, type LawMember } from './checkLawBasis.ts';
import { type LawBasis, type LawBasisEvent, lawBasisSchema } from './lawBasis.ts';
import { lawBasisRowsOf } from './lawBasisRowsOf.ts';
import { DAY_MS, NOON } from './testing/sampleConsents.ts';

const TEAM = 'CMPP des Oliviers';
const member = (profession: LawMember['profession'], careTeam: string | null = TEAM): LawMember => ({
  id: `member-${profession ?? 'unknown'}`,
  profession,
  careTeam,
});
const members = [...PROFESSIONS.map((profession) => member(profession)), member(null)];
const mother = { id: 'holderMother', name: 'Nadia Martin' };
const context: LawBasisContext = { members, gosConsentIds: ['consentGos1'], toInform: [mother] };
const grounds = 'Le bilan dit ce dont l’enfant a besoin pour être protégée.';
const common = {
  scope: [{ id: 'scopeNumber1', category: 'health' as const, compartmentId: 'compartmentCare' }],
  purpose: 'Coordonner les soins',
  from: NOON,
  until: NOON + 30 * DAY_MS,
};
const careTeam: LawBasis = {
  kind: 'careTeam',
  ...common,
  giverMemberId: 'member-doctor',
  recipientMemberIds: ['member-nurse'],
  team: { name: TEAM, kind: 'sameEstablishment' },
  priorInformation: null,
  urgentException: null,
};
const protection: LawBasis = {
  kind: 'childProtectionSharing',
  ...common,
  giverMemberId: 'member-socialWorker',
  recipientMemberIds: ['member-aseOfficer', 'member-doctor'],
  mission: 'assess',
  necessity: grounds,
  informed: [{ who: mother, when: NOON - DAY_MS, how: 'Au cours d’un entretien' }],
  withheld: null,
};
const social: LawBasis = {
  kind: 'socialAction',
  ...common,
  recipientMemberIds: ['member-socialWorker'],
  coordinatorMemberId: 'member-networkCoordinator',
  appointmentRef: 'Arrêté du maire du 3 mars',
  necessity: grounds,
};
const mdph: LawBasis = {
  kind: 'mdphTeam',
  ...common,
  recipientMemberIds: ['member-mdphStaff'],
  consentId: 'consentGos1',
  necessity: grounds,
};
const court: LawBasis = {
  kind: 'courtOrder',
  ...common,
  recipientMemberIds: ['member-teacher'],
  court: 'Tribunal pour enfants de Nîmes',
  reference: 'JE 26/7',
  date: NOON - DAY_MS,
  allows: 'L’école reçoit le compte rendu du médecin.',
};
const codes = (record: LawBasis, over: Partial<LawBasisContext> = {}) =>
  checkLawBasis(record, { ...context, ...over }).map(({ code, memberId }) => [code, memberId]);
const accepts = (record: unknown) => lawBasisSchema.safeParse(record).success;

describe.each([careTeam, protection, social, mdph, court])('$kind', (record) => {
  it('[CO80] is accepted as it should be, and lacks nothing', () => {
    expect(lawBasisSchema.parse(record)).toEqual(record);
    expect(codes(record)).toEqual([]);
  });

  it('[CO80] asks for each of its fields, and for no other', () => {
    for (const field of Object.keys(record)) {
      const { [field as 'scope']: _left, ...rest } = record;
      expect(accepts(rest), field).toBe(false);
    }
    expect(accepts({ ...record, signalement: 'Le père …' })).toBe(false);
    expect(accepts({ ...record, recipientMemberIds: [] })).toBe(false);
    expect(accepts({ ...record, purpose: ' ' })).toBe(false);
    for (const field of ['necessity', 'allows'])
      if (field in record) expect(accepts({ ...record, [field]: 'nécessaire' })).toBe(false);
  });

  it('[CO80] knows everybody it names, and ends after it begins', () => {
    const stranger = { ...record, recipientMemberIds: ['memberNobody'] };
    expect(codes(stranger as LawBasis)).toContainEqual(['memberUnknown', 'memberNobody']);
    expect(codes({ ...record, until: NOON } as LawBasis)).toEqual([['endsBeforeItBegins', null]]);
    expect(codes({ ...record, until: null } as LawBasis)).toEqual([]);
  });
});

describe('care team', () => {
  it.each(PROFESSIONS)('[CO81] %s, by the lists of R.1110-2', (profession) => {
    const to = { ...careTeam, recipientMemberIds: [`member-${profession}`], priorInformation: told };
    const listed = PROFESSION_FACTS[profession].careCategory !== null;
    expect(codes(to)).toEqual(listed ? [] : [['recipientNotInCareLists', `member-${profession}`]]);
    const given = { ...careTeam, giverMemberId: `member-${profession}`, priorInformation: told };
    expect(codes(given)).toEqual(listed ? [] : [['giverNotInCareLists', `member-${profession}`]]);
  });
  const told = { what: 'Les bilans', whom: 'La psychologue du CMPP', when: NOON };

  it('[CO81] somebody whose profession nobody has said', () => {
    const to = { ...careTeam, recipientMemberIds: ['member-unknown'], priorInformation: told };
    expect(codes(to)).toEqual([['recipientNotInCareLists', 'member-unknown']]);
  });

  it('[CO81] one team: the giver’s and every recipient’s', () => {
    for (const careTeamName of ['Autre équipe', null]) {
      const nurse = members.map((one) =>
        one.id === 'member-nurse' ? { ...one, careTeam: careTeamName } : one,
      );
      expect(codes(careTeam, { members: nurse })).toEqual([['recipientOutsideTeam', 'member-nurse']]);
      const doctor = members.map((one) =>
        one.id === 'member-doctor' ? { ...one, careTeam: careTeamName } : one,
      );
      expect(codes(careTeam, { members: doctor })).toEqual([['giverOutsideTeam', 'member-doctor']]);
    }
  });

  it('[CO82] across the two lists the person was told before, or it was urgent', () => {
    const across = { ...careTeam, recipientMemberIds: ['member-nurse', 'member-psychologist'] };
    expect(codes(across)).toEqual([['priorInformationMissing', null]]);
    expect(codes({ ...across, priorInformation: told })).toEqual([]);
    expect(codes({ ...across, priorInformation: { ...told, when: NOON + 1 } })).toEqual([
      ['informedAfter', null],
    ]);
    const urgentException = {
      reason: 'Hospitalisation dans la nuit, sans pouvoir joindre.',
      informedWhen: null,
    };
    expect(codes({ ...across, urgentException })).toEqual([]);
    expect(accepts({ ...across, urgentException: { ...urgentException, reason: 'urgent' } })).toBe(false);
  });
});

describe('child-protection sharing', () => {
  it.each(PROFESSIONS)('[CO83] %s, by their secrecy, giving or receiving', (profession) => {
    const id = `member-${profession}`;
    const bound = PROFESSION_FACTS[profession].secrecy === 'bound';
    expect(codes({ ...protection, recipientMemberIds: [id] })).toEqual(
      bound ? [] : [['recipientNotBound', id]],
    );
    expect(codes({ ...protection, giverMemberId: id })).toEqual(bound ? [] : [['giverNotBound', id]]);
  });

  it('[CO83] refuses each of those the law does not cover, by name', () => {
    const ids = ['teacher', 'volunteer', 'childMinder', 'activityLeader', 'unknown'].map(
      (one) => `member-${one}`,
    );
    expect(codes({ ...protection, recipientMemberIds: ['member-doctor', ...ids] })).toEqual(
      ids.map((id) => ['recipientNotBound', id]),
    );
  });

  it('[CO84] each holder was told before, or a reason says why not', () => {
    const father = { id: 'holderFather', name: 'Paul Martin' };
    const toInform = [mother, father];
    expect(checkLawBasis(protection, { ...context, toInform })).toEqual([
      { code: 'personNotInformed', memberId: null, name: 'Paul Martin' },
    ]);
    const unreached = { who: father, reasonNotInformed: 'L’enfant serait en danger.' };
    expect(codes({ ...protection, informed: [...protection.informed, unreached] }, { toInform })).toEqual([]);
    const late = { who: mother, when: NOON + 1, how: 'Par téléphone' };
    expect(codes({ ...protection, informed: [late] })).toEqual([['informedAfter', null]]);
    expect(accepts({ ...protection, informed: [] })).toBe(false);
    const child = { id: null, name: 'Léa Martin' };
    expect(codes(protection, { toInform: [child] })).toEqual([['personNotInformed', null]]);
  });

  it('[CO84] nobody is kept out without a reason', () => {
    const withheld = { memberIds: ['member-unknown'], reason: grounds };
    expect(codes({ ...protection, withheld })).toEqual([]);
    expect(accepts({ ...protection, withheld: { ...withheld, reason: 'non' } })).toBe(false);
    expect(codes({ ...protection, withheld: { ...withheld, memberIds: ['memberNobody'] } })).toEqual([
      ['memberUnknown', 'memberNobody'],
    ]);
  });
});

describe('the others', () => {
  it('[CO85] social action: coordinator and recipients bound', () => {
    expect(codes({ ...social, coordinatorMemberId: 'member-municipalAgent' })).toEqual([
      ['coordinatorNotBound', 'member-municipalAgent'],
    ]);
    expect(codes({ ...social, recipientMemberIds: ['member-teacher'] })).toEqual([
      ['recipientNotBound', 'member-teacher'],
    ]);
  });

  it('[CO86] the MDPH’s team: its staff, and an active consent to the file', () => {
    expect(codes({ ...mdph, recipientMemberIds: ['member-doctor'] })).toEqual([
      ['recipientNotMdph', 'member-doctor'],
    ]);
    expect(codes({ ...mdph, consentId: 'consentOther' })).toEqual([['consentMissing', null]]);
    expect(codes(mdph, { gosConsentIds: [] })).toEqual([['consentMissing', null]]);
  });

  it('[CO87] a court order of tomorrow is none', () => {
    expect(codes({ ...court, date: NOON + 1 })).toEqual([['orderInTheFuture', null]]);
  });

  it('[CO89] of a signalement, nothing', () => {
    for (const kind of ['reported', 'signalement', 'informationPreoccupante', 'L226_2_1'])
      expect([kind, accepts({ kind, at: NOON })]).toEqual([kind, false]);
  });
});

describe('what a sharing by law comes to', () => {
  const stamp = { entryId: 'entryNumber1', actorAccountId: null };
  const by = { id: 'memberVidal', name: 'Mme Vidal' };
  const recorded = (record: LawBasis, at: number): LawBasisEvent => ({
    ...stamp,
    at,
    order: 7,
    kind: 'recorded',
    record,
    recordedBy: by,
  });
  const ended = (at: number, order: number): LawBasisEvent => ({
    ...stamp,
    at,
    order,
    kind: 'ended',
    byWhom: by,
    reason: null,
  });

  it('[CO88] one row for each thing and each person, and one for each whom it is kept from', () => {
    const withheld = { memberIds: ['memberFather'], reason: grounds };
    const rows = lawBasisRowsOf('recordNumber1', [recorded({ ...protection, withheld }, NOON)]);
    expect(rows.map(({ memberId, effect }) => [memberId, effect])).toEqual([
      ['member-aseOfficer', 'opens'],
      ['member-doctor', 'opens'],
      ['memberFather', 'withheld'],
    ]);
    expect(rows[0]).toEqual({
      recordId: 'recordNumber1',
      rowId: 'scopeNumber1',
      kind: 'childProtectionSharing',
      effect: 'opens',
      category: 'health',
      compartmentId: 'compartmentCare',
      memberId: 'member-aseOfficer',
      sector: null,
      mode: 'board',
      from: NOON,
      until: NOON + 30 * DAY_MS,
      decidedOrder: 7,
    });
  });

  it('[CO88] from its date and never before it is written down, until its end or its ending', () => {
    const period = (...events: LawBasisEvent[]) => {
      const [row] = lawBasisRowsOf('recordNumber1', events);
      return row && [row.from, row.until];
    };
    expect(period(recorded(court, NOON + 5))).toEqual([NOON + 5, NOON + 30 * DAY_MS]);
    expect(period(ended(NOON + DAY_MS, 9), recorded(court, NOON - 5))).toEqual([NOON, NOON + DAY_MS]);
    expect(period(recorded(court, NOON), ended(NOON + 90 * DAY_MS, 9))).toEqual([NOON, NOON + 30 * DAY_MS]);
    expect(period(recorded({ ...court, until: null }, NOON))).toEqual([NOON, null]);
    expect(period(recorded({ ...court, until: null }, NOON), ended(NOON + 1, 9))).toEqual([NOON, NOON + 1]);
    expect(period(recorded(court, NOON), ended(NOON, 9))).toBeUndefined();
    expect(period(ended(NOON, 3))).toBeUndefined();
    expect(period(ended(NOON + 1, 3), recorded(court, NOON))).toEqual([NOON, NOON + 30 * DAY_MS]);
  });
});
