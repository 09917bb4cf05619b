import { describe, expect, it } from 'vitest';
import { NOBODY } from '#shared/domain/audience.ts';
import type { SituationFacts } from '#shared/policy/index.ts';
import { mayErase } from './mayErase.ts';

const NOW = Date.UTC(2026, 10, 22);

const member = { profession: null, charterAccepted: false, removed: false, accountClosed: false };
const compartment = { ownerMemberId: null, archived: false } as const;

const facts: SituationFacts = {
  situation: { id: 's', archived: false, invitation: 'none', childDiscerning: true, charter: false },
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
    facilitator: ['yes', 'yes', 'yes', 'no', 'notTheirs'],
    gone: ['notTheirs', 'notTheirs', 'notTheirs', 'notTheirs', 'notTheirs'],
    stranger: ['notTheirs', 'notTheirs', 'notTheirs', 'notTheirs', 'notTheirs'],
  } as const;

  it.each(Object.entries(expected))('[ER1] %s', (accountId, answers) => {
    const given = facts.compartments.map(({ id }) => mayErase({ facts, accountId, now: NOW }, id));
    expect(given).toEqual([...answers]);
  });

  it('[ER1] nobody what is not there', () => {
    expect(mayErase({ facts, accountId: 'facilitator', now: NOW }, 'elsewhere')).toBe('notTheirs');
  });
});
