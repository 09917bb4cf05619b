import { describe, expect, it } from 'vitest';
import type { Guardianship, Holder, HolderCapacity } from './guardianship.ts';
import { requiredSigners, type SignersQuestion } from './requiredSigners.ts';
import { ASE, FATHER, MOTHER, NOON, sampleFile, sampleRow, sampleTerms } from './testing/sampleConsents.ts';

const holder = (id: string, capacity: HolderCapacity): Holder => ({ id, memberId: null, name: id, capacity });
const DELEGATE = holder('delegateAunt', 'delegate');
const TUTOR = holder('tutorPrefect', 'tutor');
const COUNCIL = holder('familyCouncil', 'familyCouncil');
const CURATOR = holder('curatorBlanc', 'curator');
const SUBJECT = 'theSubject';
const BORN = { ten: '2016-03-10', fourteen: '2011-11-23', fifteen: '2011-11-22', adult: '2008-11-22' };

const ask = (
  file: Parameters<typeof sampleFile>[0],
  over: Partial<Omit<SignersQuestion, 'guardianship'>> = {},
) => requiredSigners({ ...sampleTerms(), ...over, guardianship: sampleFile(file) }, NOON);
const usual = { usualAct: true };
const byConsent = { gdprLegalBasis: 'GDPR_6_1_a' as const };
const told = (answer: ReturnType<typeof ask>) => answer.inform.map(({ id }) => id);

describe('for a minor', () => {
  it('[CO10] both parents hold authority, not a usual act: both sign', () => {
    const answer = ask({});
    expect(answer.groups).toEqual([[MOTHER.id], [FATHER.id]]);
    expect(answer.signers.map(({ signerId, capacity }) => [signerId, capacity])).toEqual([
      [MOTHER.id, 'mother'],
      [FATHER.id, 'father'],
    ]);
    expect(told(answer)).toEqual([]);
    expect(answer.blocked).toBeNull();
    expect(answer.hearChild).toBe(false);
  });

  it('[CO11] a usual act: one of them signs, and the other is told', () => {
    const answer = ask({}, usual);
    expect(answer.groups).toEqual([[MOTHER.id, FATHER.id]]);
    expect(told(answer)).toEqual([MOTHER.id, FATHER.id]);
    expect(answer.mayDisagree).toEqual([MOTHER.id, FATHER.id]);
  });

  it('[CO12] sharing round a table is not usual unless the record says so', () => {
    expect(sampleTerms().usualAct).toBe(false);
    expect(ask({}).groups).toHaveLength(2);
  });

  it('[CO13] separated parents: the same', () => {
    expect(ask({ separated: true })).toEqual(ask({}));
    expect(ask({ separated: true }, usual)).toEqual(ask({}, usual));
  });

  it('[CO14] exclusive authority: the holder alone, the other is told, a reference says so', () => {
    const exclusive = {
      authority: 'exclusive' as const,
      exclusiveHolderId: MOTHER.id,
      judgementRef: 'JAF Nîmes 24/00012',
    };
    for (const act of [{}, usual]) {
      const answer = ask(exclusive, act);
      expect(answer.groups).toEqual([[MOTHER.id]]);
      expect(told(answer)).toEqual([FATHER.id]);
      expect(answer.mayWithdraw).toEqual([SUBJECT, MOTHER.id]);
      expect(answer.mayDisagree).not.toContain(FATHER.id);
      expect(answer.blocked).toBeNull();
    }
    expect(ask({ ...exclusive, judgementRef: null }).blocked).toBe('judgementMissing');
    expect(ask({ ...exclusive, exclusiveHolderId: null }).blocked).toBe('exclusiveHolderMissing');
    expect(ask({ ...exclusive, exclusiveHolderId: 'holderNobody' }).blocked).toBe('exclusiveHolderMissing');
    expect(ask({ ...exclusive, exclusiveHolderId: ASE.id, holders: [MOTHER, FATHER, ASE] }).blocked).toBe(
      'exclusiveHolderMissing',
    );
  });

  it('[CO15] one parent where authority is joint, or none: nothing can be signed', () => {
    expect(ask({ holders: [MOTHER] }).blocked).toBe('secondHolderMissing');
    expect(ask({ holders: [MOTHER, ASE] }, usual).blocked).toBe('secondHolderMissing');
    expect(ask({ holders: [] }).blocked).toBe('holderMissing');
    const alone = { authority: 'exclusive', exclusiveHolderId: MOTHER.id, holders: [MOTHER] } as const;
    expect(ask({ ...alone, holders: [MOTHER], judgementRef: 'Acte de naissance' }).blocked).toBeNull();
  });

  it('[CO16] confided to the ASE: parents sign what is not usual, the service what is, parents told', () => {
    const confided = { confidedToAse: true, holders: [MOTHER, FATHER, ASE] };
    expect(ask(confided).groups).toEqual([[MOTHER.id], [FATHER.id]]);
    const answer = ask(confided, usual);
    expect(answer.groups).toEqual([[ASE.id]]);
    expect(told(answer)).toEqual([MOTHER.id, FATHER.id]);
    expect(answer.mayWithdraw).toEqual([SUBJECT, MOTHER.id, FATHER.id, ASE.id]);
    expect(ask({ ...confided, holders: [MOTHER, FATHER] }, usual).blocked).toBe('aseMissing');
  });

  it('[CO17] confided, and a judge allowed it: the service signs in their place', () => {
    const allowed = { confidedToAse: true, holders: [MOTHER, FATHER, ASE], judgeAuthorisationRef: 'JE 26/7' };
    const answer = ask(allowed);
    expect(answer.groups).toEqual([[ASE.id]]);
    expect(told(answer)).toEqual([MOTHER.id, FATHER.id]);
    expect(ask({ ...allowed, confidedToAse: false }).groups).toEqual([[MOTHER.id], [FATHER.id]]);
  });

  it('[CO18] delegated: every delegate, with the judgement; parents are told', () => {
    const file = { authority: 'delegated', judgementRef: 'JAF 25/3' } as const;
    const answer = ask({ ...file, holders: [MOTHER, FATHER, DELEGATE] });
    expect(answer.groups).toEqual([[DELEGATE.id]]);
    expect(told(answer)).toEqual([MOTHER.id, FATHER.id]);
    const second = holder('delegateUncle', 'delegate');
    expect(ask({ ...file, holders: [DELEGATE, second] }).groups).toEqual([[DELEGATE.id], [second.id]]);
    expect(ask(file).blocked).toBe('delegateMissing');
    expect(ask({ ...file, judgementRef: null, holders: [DELEGATE] }).blocked).toBe('judgementMissing');
  });

  it.each(['guardian', 'ward'] as const)(
    '[CO19] %s: tutor, and family council for what is not usual',
    (authority) => {
      const file = { authority, judgementRef: 'Arrêté 12', holders: [TUTOR, COUNCIL] };
      expect(ask(file).groups).toEqual([[TUTOR.id], [COUNCIL.id]]);
      expect(ask(file, usual).groups).toEqual([[TUTOR.id]]);
      expect(ask({ ...file, holders: [TUTOR] }).blocked).toBe('familyCouncilMissing');
      expect(ask({ ...file, holders: [TUTOR] }, usual).blocked).toBeNull();
      expect(ask({ ...file, holders: [COUNCIL] }).blocked).toBe('tutorMissing');
      expect(ask({ ...file, judgementRef: null }).blocked).toBe('judgementMissing');
    },
  );

  it('[CO21] a discerning child is heard, whoever signs for them', () => {
    for (const birthDate of [BORN.ten, BORN.fourteen, BORN.fifteen]) {
      expect(ask({ subject: { birthDate, discernment: true } }).hearChild).toBe(true);
      expect(ask({ subject: { birthDate, discernment: true } }, usual).hearChild).toBe(true);
      expect(ask({ subject: { birthDate, discernment: false } }).hearChild).toBe(false);
    }
    expect(ask({ subject: { birthDate: BORN.fourteen, discernment: true } }, byConsent).hearChild).toBe(true);
  });

  it('[CO22] from fifteen, where consent is the basis: the minor alone; parents told of what is not usual', () => {
    const teen = { subject: { birthDate: BORN.fifteen, discernment: true } };
    const answer = ask(teen, byConsent);
    expect(answer.groups).toEqual([[SUBJECT]]);
    expect(answer.signers).toEqual([
      { signerId: SUBJECT, memberId: 'memberOfLea', name: 'Léa Martin', capacity: 'minor' },
    ]);
    expect(told(answer)).toEqual([MOTHER.id, FATHER.id]);
    expect(answer.mayWithdraw).toEqual([SUBJECT]);
    expect(answer.mayDisagree).toEqual([]);
    expect(told(ask(teen, { ...byConsent, ...usual }))).toEqual([]);
    expect(ask({ ...teen, holders: [] }, byConsent).blocked).toBeNull();
    expect(ask(teen).groups).toEqual([[MOTHER.id], [FATHER.id]]);
  });

  it('[CO23] under fifteen, where consent is the basis: the child and the holders, jointly', () => {
    const child = { subject: { birthDate: BORN.fourteen, discernment: true } };
    expect(ask(child, byConsent).groups).toEqual([[MOTHER.id], [FATHER.id], [SUBJECT]]);
    expect(ask(child, { ...byConsent, ...usual }).groups).toEqual([[MOTHER.id, FATHER.id], [SUBJECT]]);
    expect(ask(child).groups).toEqual([[MOTHER.id], [FATHER.id]]);
    expect(ask(child).mayWithdraw).toEqual([SUBJECT, MOTHER.id, FATHER.id]);
  });

  it('[CO24] a minor who cannot yet understand signs nothing', () => {
    for (const birthDate of [BORN.ten, BORN.fifteen])
      expect(ask({ subject: { birthDate, discernment: false } }, byConsent).groups).toEqual([
        [MOTHER.id],
        [FATHER.id],
      ]);
  });
});

describe('for an adult', () => {
  const adult = (
    protection: Guardianship['subject']['protection'],
    decidesAlone = false,
    holders: Holder[] = [],
  ) => ask({ subject: { birthDate: BORN.adult, protection, decidesAlone }, holders });

  it.each(['none', 'sauvegarde'] as const)('[CO25] protection %s: the person', (protection) => {
    const answer = adult(protection, false, [MOTHER, FATHER]);
    expect(answer.groups).toEqual([[SUBJECT]]);
    expect(answer.signers[0]?.capacity).toBe('self');
    expect(answer.mayWithdraw).toEqual([SUBJECT]);
    expect(told(answer)).toEqual([]);
  });

  it.each(['tutelle', 'habilitation'] as const)(
    '[CO26] %s: alone if able, otherwise the tutor',
    (protection) => {
      expect(adult(protection, true, [TUTOR]).groups).toEqual([[SUBJECT]]);
      const answer = adult(protection, false, [TUTOR]);
      expect(answer.groups).toEqual([[TUTOR.id]]);
      expect(told(answer)).toEqual([SUBJECT]);
      expect(answer.mayWithdraw).toEqual([SUBJECT, TUTOR.id]);
      expect(adult(protection, false, [MOTHER]).blocked).toBe('tutorMissing');
    },
  );

  it('[CO27] curatelle: the person and the curator', () => {
    const answer = adult('curatelle', true, [CURATOR]);
    expect(answer.groups).toEqual([[SUBJECT], [CURATOR.id]]);
    expect(answer.signers.map(({ capacity }) => capacity)).toEqual(['self', 'curator']);
    expect(answer.mayDisagree).toEqual([SUBJECT, CURATOR.id]);
    expect(adult('curatelle').blocked).toBe('curatorMissing');
  });

  it('[CO25] from the birthday on', () => {
    expect(ask({ subject: { birthDate: '2008-11-23' } }).groups).toHaveLength(2);
    expect(ask({ subject: { birthDate: '2008-11-22' } }).groups).toEqual([[SUBJECT]]);
  });
});

describe('whoever it is', () => {
  it('[CO28] the child’s own notes: the child alone, nobody told, not before they understand', () => {
    const own = { rows: [sampleRow({ category: 'childPrivate', compartmentId: null })] };
    const answer = ask({ subject: { birthDate: BORN.ten, discernment: true } }, own);
    expect(answer.groups).toEqual([[SUBJECT]]);
    expect(answer.signers[0]?.capacity).toBe('minor');
    expect([answer.inform, answer.hearChild, answer.mayWithdraw]).toEqual([[], false, [SUBJECT]]);
    expect(ask({ subject: { discernment: false } }, own).blocked).toBe('childTooYoung');
    const tutored = { birthDate: BORN.adult, protection: 'tutelle' } as const;
    expect(ask({ subject: tutored, holders: [TUTOR] }, own).groups).toEqual([[SUBJECT]]);
  });

  it('[CO7, CO29] without an age, nobody knows who signs', () => {
    expect(ask({ subject: { birthDate: null } }).blocked).toBe('birthDateMissing');
    expect(ask({ subject: { birthDate: '2016-02-30' } }).blocked).toBe('birthDateInvalid');
  });
});
