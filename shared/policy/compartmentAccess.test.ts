import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compartmentAccess } from './compartmentAccess.ts';
import type { Basis, SituationFacts } from './facts.ts';
import { anyFacts, draft, facts, NOW } from './testing/someFacts.ts';

const access = (of: SituationFacts, accountId: string | null, compartmentId: string, now = NOW) =>
  compartmentAccess({ facts: of, accountId, compartmentId, now }).access;

describe('what a compartment holds', () => {
  it('[AC1] an unknown account, compartment or role opens nothing', () => {
    expect(access(facts(), null, 'common-1')).toBe('none');
    expect(access(facts(), 'nobody', 'common-1')).toBe('none');
    expect(access(facts(), 'acc-nadia', 'nowhere')).toBe('none');
    const odd = facts();
    odd.members = odd.members.map((member) => ({ ...member, role: 'king' as 'facilitator' }));
    expect(access(odd, 'acc-nadia', 'common-1')).toBe('none');
  });

  it('[AC1] an effect the policy does not know closes', () => {
    const odd = facts({ bases: [basis({ effect: 'maybe' as 'opens', sectors: ['family'] })] });
    expect(access(odd, 'acc-nadia', 'care-1')).toBe('none');
  });

  it('[AC2] a throw is none', () => {
    const broken = { ...facts(), compartments: null as unknown as SituationFacts['compartments'] };
    expect(
      compartmentAccess({ facts: broken, accountId: 'acc-nadia', compartmentId: 'common-1', now: NOW }),
    ).toEqual({
      access: 'none',
      because: 'error',
    });
  });

  it('[AC2] nonsense is never more than none', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
        const verdict = compartmentAccess({
          facts: a as SituationFacts,
          accountId: b as string,
          compartmentId: c as string,
          now: NOW,
        });
        expect(verdict.access).toBe('none');
      }),
    );
  });

  it('[AC3] a removed member and a closed account see nothing', () => {
    const of = facts();
    of.members = of.members.map((member) =>
      member.accountId === 'acc-nadia'
        ? { ...member, removed: true }
        : member.accountId === 'acc-roux'
          ? { ...member, accountClosed: true }
          : member,
    );
    expect(access(of, 'acc-nadia', 'common-1')).toBe('none');
    expect(access(of, 'acc-roux', 'common-1')).toBe('none');
    expect(access(of, 'acc-lopez', 'common-1')).toBe('write');
  });

  it('[AC4] everybody, a sector, a name', () => {
    expect(access(facts(), 'acc-roux', 'common-1')).toBe('write');
    expect(access(facts(), 'acc-lopez', 'care-1')).toBe('write');
    expect(access(facts(), 'acc-roux', 'care-1')).toBe('none');
    expect(access(facts(), 'acc-roux', 'named-1')).toBe('write');
    expect(access(facts(), 'acc-lopez', 'named-1')).toBe('none');
  });

  it('[AC5] a private draft is open to its owner only, whatever its audience or a basis says', () => {
    const of = facts({
      bases: [basis({ compartmentId: draft.id, sectors: ['health'], memberIds: ['m-lopez'] })],
    });
    of.compartments = of.compartments.map((one) =>
      one.id === draft.id ? { ...one, audience: { ...one.audience, everyone: true } } : one,
    );
    expect(access(of, 'acc-nadia', draft.id)).toBe('write');
    for (const account of ['acc-roux', 'acc-lopez', 'acc-anim', 'acc-obs'])
      expect(access(of, account, draft.id)).toBe('none');
  });

  it('[AC6] closing wins over an audience and over opening', () => {
    const of = facts({
      bases: [
        basis({ effect: 'opens', sectors: ['school'] }),
        basis({ effect: 'refused', memberIds: ['m-roux'], order: 2 }),
        basis({ effect: 'withdrawn', memberIds: ['m-lopez'], order: 3 }),
      ],
    });
    expect(access(of, 'acc-roux', 'care-1')).toBe('none');
    expect(access(of, 'acc-lopez', 'care-1')).toBe('none');
  });

  it('[AC7] a basis opens from its first instant and no more at its last', () => {
    const of = facts({ bases: [basis({ sectors: ['school'], from: NOW, until: NOW + 10 })] });
    expect(access(of, 'acc-roux', 'care-1', NOW - 1)).toBe('none');
    expect(access(of, 'acc-roux', 'care-1', NOW)).toBe('read');
    expect(access(of, 'acc-roux', 'care-1', NOW + 9)).toBe('read');
    expect(access(of, 'acc-roux', 'care-1', NOW + 10)).toBe('none');
  });

  it('[AC8] an observer reads', () => {
    expect(access(facts(), 'acc-obs', 'common-1')).toBe('read');
    expect(access(facts(), 'acc-obs', 'care-1')).toBe('none');
  });

  it('[AC9] what is archived is read only', () => {
    const situation = facts();
    situation.situation = { ...situation.situation, archived: true };
    expect(access(situation, 'acc-nadia', 'common-1')).toBe('read');
    const compartment = facts();
    compartment.compartments = compartment.compartments.map((one) => ({ ...one, archived: true }));
    expect(access(compartment, 'acc-nadia', 'care-1')).toBe('read');
    expect(access(compartment, 'acc-roux', 'care-1')).toBe('none');
  });

  it('[AC15] two active memberships of one account open nothing', () => {
    const of = facts();
    of.members = of.members.flatMap((member) => [member, { ...member, id: `${member.id}-again` }]);
    expect(access(of, 'acc-nadia', 'common-1')).toBe('none');
  });

  it('[AC3] somebody who came back after leaving is a member again', () => {
    const of = facts();
    of.members = of.members.flatMap((member) => [
      { ...member, id: `${member.id}-before`, removed: true },
      member,
    ]);
    expect(access(of, 'acc-nadia', 'common-1')).toBe('write');
  });

  it('[AC6] for any facts, what closes in force means none, but for two laws and a charge of the law', () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        for (const member of of.members)
          for (const compartment of of.compartments) {
            const inForce = of.bases.filter(
              (one) =>
                one.compartmentId === compartment.id &&
                one.from <= NOW &&
                (one.until === null || NOW < one.until) &&
                (one.memberIds.includes(member.id) || one.sectors.includes(member.sector)),
            );
            const opposed = inForce.some((one) => one.effect === 'opposed');
            const lasting = inForce.some(
              (one) =>
                one.effect === 'opens' &&
                (one.kind === 'courtOrder' || one.kind === 'childProtectionSharing'),
            );
            const mission = member.sector === 'childProtection' && compartment.category === 'childProtection';
            if (opposed && !lasting && !mission && compartment.kind !== 'privateDraft')
              expect(access(of, member.accountId, compartment.id)).toBe('none');
          }
      }),
    );
  });
});

function basis(over: Partial<Basis>): Basis {
  return {
    recordId: 'consent-1',
    kind: 'consent',
    compartmentId: 'care-1',
    effect: 'opens',
    memberIds: [],
    sectors: [],
    from: 0,
    until: null,
    order: 1,
    ...over,
  };
}
