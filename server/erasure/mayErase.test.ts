import { describe, expect, it } from 'vitest';
import { NOBODY } from '#shared/domain/audience.ts';
import type { SituationFacts } from '#shared/policy/index.ts';
import { type Demand, mayErase, mayEraseSituation } from './mayErase.ts';

const NOW = Date.UTC(2026, 10, 22);

const member = { profession: null, charterAccepted: false, removed: false, accountClosed: false };
const compartment = { ownerMemberId: null, archived: false } as const;

const facts: SituationFacts = {
  situation: {
    id: 's',
    archived: false,
    invitation: 'none',
    childDiscerning: true,
    charter: false,
    sensitiveLines: false,
  },
  members: [
    {
      ...member,
      id: 'm1',
      accountId: 'holder',
      role: 'participant',
      sector: 'family',
      familyPlace: 'holder',
    },
    { ...member, id: 'm2', accountId: 'child', role: 'participant', sector: 'family', familyPlace: 'child' },
    {
      ...member,
      id: 'm3',
      accountId: 'relative',
      role: 'participant',
      sector: 'family',
      familyPlace: 'relative',
    },
    { ...member, id: 'm4', accountId: 'teacher', role: 'participant', sector: 'school', familyPlace: null },
    {
      ...member,
      id: 'm5',
      accountId: 'facilitator',
      role: 'facilitator',
      sector: 'social',
      familyPlace: null,
    },
    {
      ...member,
      id: 'm6',
      accountId: 'gone',
      role: 'facilitator',
      sector: 'social',
      familyPlace: null,
      removed: true,
    },
  ],
  compartments: [
    {
      ...compartment,
      id: 'common',
      kind: 'common',
      category: 'network',
      audience: { ...NOBODY, everyone: true },
    },
    {
      ...compartment,
      id: 'home',
      kind: 'custom',
      category: 'sharedNotes',
      audience: { ...NOBODY, sectors: ['family'] },
    },
    {
      ...compartment,
      id: 'named',
      kind: 'custom',
      category: 'sharedNotes',
      audience: { ...NOBODY, memberIds: ['m4'] },
    },
    {
      ...compartment,
      id: 'diary',
      kind: 'custom',
      category: 'childPrivate',
      audience: { ...NOBODY, memberIds: ['m2'] },
    },
    {
      ...compartment,
      id: 'draft',
      kind: 'privateDraft',
      category: 'workingNotes',
      audience: NOBODY,
      ownerMemberId: 'm4',
    },
  ],
  bases: [],
};

describe('who may erase what', () => {
  const expected = {
    //            common      home        named       diary       draft
    holder: ['yes', 'yes', 'notTheirs', 'notTheirs', 'notTheirs'],
    child: ['no', 'no', 'notTheirs', 'yes', 'notTheirs'],
    relative: ['no', 'no', 'notTheirs', 'notTheirs', 'notTheirs'],
    teacher: ['no', 'notTheirs', 'no', 'notTheirs', 'yes'],
    facilitator: ['yes', 'undemanded', 'undemanded', 'no', 'notTheirs'],
    gone: ['notTheirs', 'notTheirs', 'notTheirs', 'notTheirs', 'notTheirs'],
    stranger: ['notTheirs', 'notTheirs', 'notTheirs', 'notTheirs', 'notTheirs'],
  } as const;

  it.each(Object.entries(expected))('[ER1] %s', (accountId, answers) => {
    const given = facts.compartments.map(({ id }) =>
      mayErase({ facts, accountId, now: NOW, demands: [] }, id),
    );
    expect(given).toEqual([...answers]);
  });

  it('[ER1] nobody what is not there', () => {
    expect(mayErase({ facts, accountId: 'facilitator', now: NOW, demands: [] }, 'elsewhere')).toBe(
      'notTheirs',
    );
  });

  const asks = (memberId: string, compartmentId: string | null): Demand[] => [{ memberId, compartmentId }];
  const onDemand = (demands: Demand[], id: string) =>
    mayErase({ facts, accountId: 'facilitator', now: NOW, demands }, id);

  it('[ER1] a facilitator what they do not read, only while a holder asks for it', () => {
    expect(onDemand(asks('m1', 'named'), 'named')).toBe('yes');
    expect(onDemand(asks('m1', null), 'named')).toBe('yes');
    expect(onDemand(asks('m1', 'home'), 'named')).toBe('undemanded');
    for (const other of ['m2', 'm3', 'm4', 'm5', 'm6', 'nobody'])
      expect([other, onDemand(asks(other, null), 'named')]).toEqual([other, 'undemanded']);
    expect(onDemand(asks('m1', null), 'draft')).toBe('notTheirs');
    expect(onDemand(asks('m1', null), 'diary')).toBe('no');
  });

  it('[ER1] a facilitator who is a holder too does not ask themself', () => {
    const members = facts.members.map((one) =>
      one.id === 'm5' ? { ...one, sector: 'family' as const, familyPlace: 'holder' as const } : one,
    );
    const asker = { facts: { ...facts, members }, accountId: 'facilitator', now: NOW };
    expect(mayErase({ ...asker, demands: asks('m5', null) }, 'named')).toBe('undemanded');
    expect(mayErase({ ...asker, demands: asks('m1', null) }, 'named')).toBe('yes');
  });

  it('[ER1] a whole situation only alone at the table, or while a holder asks for all of it', () => {
    const all = (accountId: string, demands: Demand[], members = facts.members) =>
      mayEraseSituation({ facts: { ...facts, members }, accountId, demands });
    expect(all('facilitator', [])).toBe('undemanded');
    expect(all('facilitator', asks('m1', 'home'))).toBe('undemanded');
    expect(all('facilitator', asks('m1', null))).toBe('yes');
    expect(all('holder', asks('m1', null))).toBe('no');
    expect(all('gone', [])).toBe('notTheirs');
    const alone = facts.members.filter(({ id }) => id === 'm5');
    expect(all('facilitator', [], alone)).toBe('yes');
  });
});
