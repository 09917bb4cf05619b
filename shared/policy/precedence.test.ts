import { describe, expect, it } from 'vitest';
import { BASIS_KINDS } from '../domain/basisKind.ts';
import type { Profession } from '../domain/profession.ts';
import { compartmentAccess } from './compartmentAccess.ts';
import type { Basis, SituationFacts } from './facts.ts';
import { type BasisRow, resolveBases } from './resolveBases.ts';
import { facts, NOW } from './testing/someFacts.ts';

const judged = (of: SituationFacts, accountId: string, compartmentId = 'care-1', now = NOW) =>
  compartmentAccess({ facts: of, accountId, compartmentId, now });

const about = (over: Partial<Basis>): Basis => ({
  recordId: 'record-1',
  kind: 'consent',
  effect: 'opens',
  compartmentId: 'care-1',
  memberIds: ['m-roux'],
  sectors: [],
  from: 0,
  until: null,
  order: 1,
  ...over,
});

function withMember(id: string, change: Partial<SituationFacts['members'][number]>, bases: Basis[] = []) {
  const of = facts({ bases });
  of.members = of.members.map((one) => (one.id === id ? { ...one, ...change } : one));
  return of;
}

describe('the table', () => {
  it('[AC30] once the invitation is withdrawn only the family is left, drafts and laws notwithstanding', () => {
    const of = facts({
      bases: [about({ kind: 'courtOrder' }), about({ memberIds: ['m-lopez'], kind: 'courtOrder' })],
    });
    of.compartments = of.compartments.map((one) =>
      one.kind === 'privateDraft' ? { ...one, ownerMemberId: 'm-anim' } : one,
    );
    of.situation = { ...of.situation, invitation: 'withdrawn' };
    for (const { id } of of.compartments)
      for (const account of ['acc-roux', 'acc-lopez', 'acc-anim', 'acc-obs'])
        expect(judged(of, account, id)).toEqual({ access: 'none', because: 'invitationWithdrawn' });
    expect(judged(of, 'acc-nadia', 'common-1').access).toBe('write');
    of.situation = { ...of.situation, invitation: 'odd' as 'none' };
    expect(judged(of, 'acc-roux', 'common-1').access).toBe('none');
    of.situation = { ...of.situation, invitation: 'standing' };
    expect(judged(of, 'acc-roux', 'common-1').access).toBe('write');
  });

  it('[AC31] nothing but a draft opens before the rules of the session are accepted', () => {
    const of = facts();
    of.situation = { ...of.situation, charter: true };
    expect(judged(of, 'acc-nadia', 'common-1')).toEqual({ access: 'none', because: 'charterMissing' });
    expect(judged(of, 'acc-nadia', 'draft-nadia').access).toBe('write');
    const accepted = withMember('m-nadia', { charterAccepted: true });
    accepted.situation = of.situation;
    expect(judged(accepted, 'acc-nadia', 'common-1').access).toBe('write');
  });
});

describe('what the family said', () => {
  it('[AC35] the later decision holds, and at the same place the one that closes', () => {
    const opens = (order: number) => about({ order });
    const closes = (effect: 'refused' | 'withdrawn', order: number) => about({ effect, order });
    const because = (bases: Basis[]) => judged(facts({ bases }), 'acc-roux').because;
    expect(because([opens(1), closes('withdrawn', 2)])).toBe('withdrawn');
    expect(because([closes('withdrawn', 2), opens(1)])).toBe('withdrawn');
    expect(because([closes('refused', 1), opens(2)])).toBe('consent');
    expect(because([opens(2), closes('refused', 2)])).toBe('refused');
    expect(because([closes('refused', 2), opens(2)])).toBe('refused');
  });

  it('[AC35] a sector’s withdrawal closes what was said of one of its members before', () => {
    const bases = [
      about({ order: 1 }),
      about({ memberIds: [], sectors: ['school'], effect: 'withdrawn', order: 2 }),
    ];
    expect(judged(facts({ bases }), 'acc-roux').because).toBe('withdrawn');
  });

  it('[AC35] a refusal closes what is open by default', () => {
    const refused = facts({ bases: [about({ memberIds: ['m-lopez'], effect: 'refused' })] });
    expect(judged(refused, 'acc-lopez')).toEqual({ access: 'none', because: 'refused' });
  });

  it('[AC36] a child’s opposition closes for good, and reads as nothing said', () => {
    const bases = [about({ effect: 'opposed', order: 1 }), about({ order: 2 })];
    expect(judged(facts({ bases }), 'acc-roux')).toEqual({ access: 'none', because: 'consentMissing' });
  });

  it('[AC37] two laws outlive a withdrawal, a refusal and an opposition', () => {
    for (const effect of ['withdrawn', 'refused', 'opposed'] as const) {
      const lasting = BASIS_KINDS.filter((kind) => {
        const bases = [
          about({ kind, memberIds: ['m-anim'] }),
          about({ effect, order: 9, memberIds: ['m-anim'] }),
        ];
        const of = withMember(
          'm-anim',
          { profession: 'doctor', sector: 'social', role: 'participant' },
          bases,
        );
        return judged(of, 'acc-anim').access !== 'none';
      });
      expect(lasting).toEqual(['childProtectionSharing', 'courtOrder']);
    }
  });

  it('[AC39] what is withheld from the family is closed to it', () => {
    const withheld = about({ effect: 'withheld', kind: 'childProtectionSharing', memberIds: ['m-nadia'] });
    const bases = [withheld, about({ memberIds: ['m-nadia'], order: 5 })];
    expect(judged(facts({ bases }), 'acc-nadia')).toEqual({ access: 'none', because: 'prohibited' });
    expect(judged(facts({ bases }), 'acc-lopez').access).toBe('write');
  });
});

describe('laws and whom they cover', () => {
  const covered = (kind: Basis['kind'], sector: 'social' | 'mdph', profession: Profession | null) => {
    const of = withMember('m-roux', { sector, profession }, [about({ kind })]);
    return judged(of, 'acc-roux').access !== 'none';
  };

  it('[AC38] secrecy for child protection, social action and the MDPH; a list of R.1110-2 for a care team', () => {
    for (const kind of ['childProtectionSharing', 'socialAction'] as const) {
      expect(covered(kind, 'social', 'socialWorker')).toBe(true);
      for (const open of ['teacher', 'volunteer', 'childMinder', 'activityLeader', null] as const)
        expect(covered(kind, 'social', open)).toBe(false);
    }
    expect(covered('mdphTeam', 'mdph', 'mdphStaff')).toBe(true);
    expect(covered('mdphTeam', 'mdph', null)).toBe(false);
    expect(covered('mdphTeam', 'social', 'socialWorker')).toBe(false);
    expect(covered('careTeam', 'social', 'psychologist')).toBe(true);
    expect(covered('careTeam', 'social', 'teacher')).toBe(false);
    expect(covered('courtOrder', 'social', null)).toBe(true);
    expect(covered('unheardOf' as 'courtOrder', 'social', 'doctor')).toBe(false);
  });

  it('[AC40] a facilitator of a service has both missions, one of the family only theirs', () => {
    const nurse = withMember('m-anim', { sector: 'health' });
    expect(judged(nurse, 'acc-anim', 'care-1').access).toBe('write');
    expect(judged(facts(), 'acc-anim', 'care-1').access).toBe('none');
    const mother = withMember('m-nadia', { role: 'facilitator' });
    expect(judged(mother, 'acc-nadia', 'care-1').access).toBe('read');
  });

  it('[AC41] of the family without a place: a relative, and not a holder', () => {
    expect(judged(withMember('m-nadia', { familyPlace: null }), 'acc-nadia', 'care-1')).toEqual({
      access: 'none',
      because: 'consentMissing',
    });
  });

  it('[AC43] what rests on a record names it and says its end; what rests on the default has none', () => {
    const bases = [
      about({ recordId: 'consent-7', until: NOW + 5 }),
      about({ memberIds: ['m-lopez'], until: NOW + 5 }),
    ];
    expect(judged(facts({ bases }), 'acc-roux')).toEqual({
      access: 'read',
      because: 'consent',
      recordId: 'consent-7',
      until: NOW + 5,
    });
    expect(judged(facts({ bases }), 'acc-lopez')).toEqual({ access: 'write', because: 'sector' });
  });
});

describe('rows of records', () => {
  const row = (over: Partial<BasisRow>): BasisRow => ({
    recordId: 'record-1',
    kind: 'consent',
    effect: 'opens',
    category: 'health',
    compartmentId: null,
    recipient: { sector: 'school' },
    from: 0,
    until: null,
    order: 1,
    ...over,
  });
  const compartments = [
    { id: 'care-1', category: 'health' },
    { id: 'care-2', category: 'health' },
    { id: 'ties-1', category: 'familyTies' },
  ] as const;

  it('[AC42] a category covers each of its compartments, a compartment itself alone', () => {
    expect(resolveBases([row({})], compartments).map((one) => one.compartmentId)).toEqual([
      'care-1',
      'care-2',
    ]);
    const one = resolveBases(
      [row({ compartmentId: 'care-2', recipient: { memberId: 'm-1' } })],
      compartments,
    );
    expect(one).toMatchObject([{ compartmentId: 'care-2', memberIds: ['m-1'], sectors: [] }]);
  });

  it('[AC42] a compartment that holds something else since opens no more, and stays closed', () => {
    const moved = { compartmentId: 'ties-1' };
    expect(resolveBases([row(moved)], compartments)).toEqual([]);
    expect(resolveBases([row({ ...moved, effect: 'refused' })], compartments)).toHaveLength(1);
    expect(resolveBases([row({ compartmentId: 'gone-0001' })], compartments)).toEqual([]);
  });
});
