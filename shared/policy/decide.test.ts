import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOBODY } from '../domain/audience.ts';
import { decide } from './decide.ts';
import type { CompartmentFacts } from './facts.ts';
import { RESOURCES, type Resource, VERBS, type Verb } from './table.ts';
import { draft, facts, NOW } from './testing/someFacts.ts';

const may = (
  account: string | null,
  resource: Resource,
  verb: Verb,
  over: Partial<Parameters<typeof decide>[0]> = {},
) => decide({ facts: facts(), accountId: account, resource, verb, now: NOW, ...over }).allowed;

/**
 * The whole table, once more and by hand: who may, in the order facilitator, participant, observer, outsider,
 * anonymous. `.` is no. Cells that aren't here are no for everybody.
 */
const EXPECTED: Record<string, string> = {
  'situation list': 'FPOX.',
  'situation create': 'FPOX.',
  'situation read': 'FPO..',
  'situation update': 'F....',
  'member list': 'FPO..',
  'member read': 'FPO..',
  'member update': 'F....',
  'member delete': 'F....',
  'invitation list': 'F....',
  'invitation create': 'F....',
  'invitation delete': 'F....',
  'handOverLink create': 'F....',
  'compartment list': 'FPO..',
  'compartment read': 'FPO..',
  'compartment create': 'F....',
  'compartment update': 'F....',
  'audience read': 'FPO..',
  'audience update': 'F....',
  'board read': 'FPO..',
  'board subscribe': 'FPO..',
  'board update': 'FP...',
  'board share': 'FP...',
  'board export': 'FPO..',
  'note list': 'FPO..',
  'note read': 'FPO..',
  'note subscribe': 'FPO..',
  'note create': 'FP...',
  'note update': 'FP...',
  'note delete': 'FP...',
  'note share': 'FP...',
  'note export': 'FPO..',
  'snapshot list': 'FPO..',
  'snapshot read': 'FPO..',
  'snapshot create': 'FP...',
  'snapshot update': 'FP...',
  'snapshot delete': 'FP...',
  'presence subscribe': 'FPO..',
  'presence update': 'FPO..',
  'acronym list': 'FPO..',
  'acronym create': 'F....',
  'acronym delete': 'F....',
  'viewAs read': 'F....',
  'consent list': 'FPO..',
  'consent read': 'FPO..',
  'consent create': 'FP...',
  'consent update': 'FPO..',
  'withdrawal list': 'FPO..',
  'withdrawal read': 'FPO..',
  'withdrawal create': 'FPO..',
  'guardianship read': 'FPO..',
  'guardianship update': 'FPO..',
  'lawBasis list': 'FPO..',
  'lawBasis create': 'FP...',
  'lawBasis update': 'FPO..',
  'familyInvitation read': 'FPO..',
  'familyInvitation create': 'FPO..',
  'familyInvitation delete': 'FPO..',
  'sharing read': 'FPO..',
  'reading list': 'FPO..',
  'charter read': 'FPO..',
  'charter create': 'F....',
  'charterAcceptance create': 'F....',
  'ownData export': 'FPO..',
  'rightsRequest list': 'FPO..',
  'rightsRequest create': 'FPO..',
  'rightsRequest update': 'F....',
  'rightsRequest delete': 'FPO..',
  'erasure delete': 'FPO..',
  'legalHold read': 'FPO..',
  'legalHold create': 'F....',
  'legalHold delete': 'F....',
};

const WHO: [string, string | null][] = [
  ['F', 'acc-anim'],
  ['P', 'acc-nadia'],
  ['O', 'acc-obs'],
  ['X', 'acc-stranger'],
  ['A', null],
];

describe('what somebody may do, in the table commune', () => {
  for (const resource of RESOURCES)
    for (const verb of VERBS)
      it(`[AC10] [AC11] ${resource} ${verb}`, () => {
        const granted = WHO.map(([letter, account]) =>
          may(account, resource, verb, { compartmentId: 'common-1' }) ? letter : '.',
        ).join('');
        expect(granted).toBe(EXPECTED[`${resource} ${verb}`] ?? '.....');
      });

  it('[AC10] words that are not in the table are no', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (resource, verb) => {
        if (
          (RESOURCES as readonly string[]).includes(resource) &&
          (VERBS as readonly string[]).includes(verb)
        )
          return;
        expect(may('acc-anim', resource as Resource, verb as Verb, { compartmentId: 'common-1' })).toBe(
          false,
        );
      }),
    );
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(may('acc-anim', word as Resource, word as Verb)).toBe(false);
  });

  it('[AC11] a compartment that is not open gives none of what it holds', () => {
    for (const resource of ['board', 'note', 'presence', 'audience'] as const)
      for (const verb of VERBS) {
        if (resource === 'audience' && verb === 'update') continue;
        expect(may('acc-roux', resource, verb, { compartmentId: 'care-1' })).toBe(false);
        expect(may('acc-nadia', resource, verb)).toBe(false);
      }
  });

  it('[AC12] a facilitator names a compartment and chooses its audience without seeing what it holds', () => {
    expect(may('acc-anim', 'audience', 'update', { compartmentId: 'care-1' })).toBe(true);
    expect(may('acc-anim', 'compartment', 'update', { compartmentId: 'care-1' })).toBe(true);
    for (const verb of VERBS) expect(may('acc-anim', 'board', verb, { compartmentId: 'care-1' })).toBe(false);
    expect(may('acc-anim', 'compartment', 'update', { compartmentId: draft.id })).toBe(false);
    expect(may('acc-anim', 'audience', 'update', { compartmentId: draft.id })).toBe(false);
    expect(may('acc-anim', 'audience', 'update', { compartmentId: 'nowhere' })).toBe(false);
  });

  it('[AC13] leaving is everyone’s, removing somebody else is not', () => {
    expect(may('acc-nadia', 'member', 'delete', { aboutMemberId: 'm-nadia' })).toBe(true);
    expect(may('acc-nadia', 'member', 'delete', { aboutMemberId: 'm-roux' })).toBe(false);
    expect(may('acc-anim', 'member', 'delete', { aboutMemberId: 'm-roux' })).toBe(true);
  });

  it('[AC16] a facilitator keeps the map that they read, and none that they don’t', () => {
    const school = { ...NOBODY, sectors: ['school' as const] };
    const of = facts();
    const volet = { id: 'school-1', category: 'school' as const, audience: { ...school, everyone: true } };
    const common = of.compartments[0] as CompartmentFacts;
    of.compartments = [...of.compartments, { ...common, ...volet, kind: 'school' }];
    const keeps = (archived: boolean) =>
      (['create', 'update', 'delete'] as const).map((verb) =>
        may('acc-anim', 'snapshot', verb, {
          compartmentId: 'school-1',
          facts: { ...of, compartments: of.compartments.map((one) => ({ ...one, archived })) },
        }),
      );
    expect(may('acc-anim', 'board', 'update', { compartmentId: 'school-1', facts: of })).toBe(false);
    expect(keeps(false)).toEqual([true, true, true]);
    expect(keeps(true)).toEqual([false, false, false]);
    expect(may('acc-anim', 'snapshot', 'create', { compartmentId: 'care-1' })).toBe(false);
    expect(may('acc-obs', 'snapshot', 'create', { compartmentId: 'school-1', facts: of })).toBe(false);
  });

  it('[AC14] an archived situation changes in nothing but its name and its archive; what the family may take back, it may', () => {
    const of = facts();
    of.situation = { ...of.situation, archived: true };
    const changes = ['create', 'update', 'delete', 'share'] as const;
    const allowed = RESOURCES.flatMap((resource) =>
      changes
        .filter(
          (verb) =>
            decide({ facts: of, accountId: 'acc-anim', resource, verb, compartmentId: 'common-1', now: NOW })
              .allowed,
        )
        .map((verb) => `${resource} ${verb}`),
    );
    expect(allowed).toEqual([
      'situation create',
      'situation update',
      'member delete',
      'invitation delete',
      'presence update',
      'consent update',
      'withdrawal create',
      'guardianship update',
      'lawBasis update',
      'familyInvitation create',
      'familyInvitation delete',
      'charterAcceptance create',
      'rightsRequest create',
      'rightsRequest update',
      'rightsRequest delete',
      'erasure delete',
      'legalHold create',
      'legalHold delete',
    ]);
  });

  it('[AC30] once the family has withdrawn its invitation, nobody else may anything', () => {
    const of = facts();
    of.situation = { ...of.situation, invitation: 'withdrawn' };
    const asks = (accountId: string) =>
      RESOURCES.flatMap((resource) =>
        VERBS.filter(
          (verb) =>
            decide({ facts: of, accountId, resource, verb, compartmentId: 'common-1', now: NOW }).allowed,
        ).map((verb) => `${resource} ${verb}`),
      );
    expect(asks('acc-anim')).toEqual(['situation list', 'situation create']);
    expect(asks('acc-nadia')).toContain('familyInvitation create');
  });

  it('[AC2] broken facts are no', () => {
    for (const resource of RESOURCES)
      for (const verb of VERBS) {
        const broken = { facts: {} as never, compartmentId: 'common-1' };
        const isAccountOnly = resource === 'situation' && (verb === 'list' || verb === 'create');
        expect(may('acc-anim', resource, verb, broken)).toBe(isAccountOnly);
      }
  });
});
