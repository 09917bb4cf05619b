import fc from 'fast-check';
import { NOBODY } from '../../domain/audience.ts';
import { BASIS_KINDS } from '../../domain/basisKind.ts';
import { SECTORS } from '../../domain/sector.ts';
import type { Basis, CompartmentFacts, MemberFacts, SituationFacts } from '../facts.ts';

export const NOW = Date.UTC(2026, 10, 21);

type Writable = { -readonly [K in keyof SituationFacts]: SituationFacts[K] };

const OPEN_SITUATION = {
  archived: false,
  invitation: 'none',
  childDiscerning: false,
  charter: false,
  sensitiveLines: false,
} as const;

export const draft: CompartmentFacts = {
  id: 'draft-nadia',
  kind: 'privateDraft',
  category: 'workingNotes',
  audience: NOBODY,
  ownerMemberId: 'm-nadia',
  archived: false,
};

/** A mother, a teacher, a doctor, the facilitator and an observer; a table commune, a care compartment, a draft. */
export function facts(over: Partial<SituationFacts> = {}): Writable {
  const member = (
    id: string,
    rest: Pick<MemberFacts, 'role' | 'sector'> & Partial<MemberFacts>,
  ): MemberFacts => ({
    id: `m-${id}`,
    accountId: `acc-${id}`,
    familyPlace: null,
    profession: null,
    charterAccepted: false,
    removed: false,
    accountClosed: false,
    ...rest,
  });
  const compartment = (id: string, rest: Partial<CompartmentFacts>): CompartmentFacts => ({
    id,
    kind: 'custom',
    category: 'sharedNotes',
    audience: NOBODY,
    ownerMemberId: null,
    archived: false,
    ...rest,
  });
  return {
    situation: { id: 'situation-1', ...OPEN_SITUATION },
    members: [
      member('nadia', { role: 'participant', sector: 'family', familyPlace: 'holder' }),
      member('roux', { role: 'participant', sector: 'school', profession: 'teacher' }),
      member('lopez', { role: 'participant', sector: 'health', profession: 'doctor' }),
      member('anim', { role: 'facilitator', sector: 'social' }),
      member('obs', { role: 'observer', sector: 'social', profession: 'socialWorker' }),
    ],
    compartments: [
      compartment('common-1', {
        kind: 'common',
        category: 'network',
        audience: { ...NOBODY, everyone: true },
      }),
      compartment('care-1', {
        kind: 'care',
        category: 'health',
        audience: { ...NOBODY, sectors: ['family', 'health'] },
      }),
      compartment('named-1', { audience: { ...NOBODY, memberIds: ['m-roux'] } }),
      draft,
    ],
    bases: [],
    ...over,
  };
}

const MEMBER_IDS = ['m-a', 'm-b', 'm-c', 'm-d'];
const COMPARTMENT_IDS = ['c-a', 'c-b', 'c-c'];
const SOME_CATEGORIES = ['sharedNotes', 'sharedNotes', 'health', 'familyTies', 'childProtection'] as const;
const someSectors = fc.uniqueArray(fc.constantFrom(...SECTORS.slice(0, 4)), { maxLength: 3 });
const someMembers = fc.uniqueArray(fc.constantFrom(...MEMBER_IDS), { maxLength: 3 });

const anyBasis: fc.Arbitrary<Basis> = fc.record({
  recordId: fc.constantFrom('r-a', 'r-b'),
  kind: fc.constantFrom(...BASIS_KINDS),
  compartmentId: fc.constantFrom(...COMPARTMENT_IDS),
  effect: fc.constantFrom('opens', 'opens', 'refused', 'withdrawn', 'opposed', 'withheld'),
  memberIds: someMembers,
  sectors: someSectors,
  from: fc.constantFrom(0, NOW - 1, NOW, NOW + 5),
  until: fc.constantFrom(null, NOW - 1, NOW, NOW + 1, NOW + 9),
  order: fc.nat(3),
});

/** Any situation of four members and three compartments. */
export const anyFacts: fc.Arbitrary<SituationFacts> = fc
  .record({
    sectors: fc.array(fc.constantFrom(...SECTORS.slice(0, 4)), { minLength: 4, maxLength: 4 }),
    audiences: fc.array(fc.record({ everyone: fc.boolean(), sectors: someSectors, memberIds: someMembers }), {
      minLength: 3,
      maxLength: 3,
    }),
    drafts: fc.array(fc.option(fc.constantFrom(...MEMBER_IDS), { freq: 3 }), { minLength: 3, maxLength: 3 }),
    categories: fc.array(fc.constantFrom(...SOME_CATEGORIES), { minLength: 3, maxLength: 3 }),
    bases: fc.array(anyBasis, { maxLength: 4 }),
  })
  .map(({ sectors, audiences, drafts, categories, bases }) => ({
    situation: { id: 's-a', ...OPEN_SITUATION },
    members: MEMBER_IDS.map((id, i) => ({
      id,
      accountId: `acc-${id}`,
      role: i === 0 ? 'facilitator' : 'participant',
      sector: sectors[i] ?? 'other',
      familyPlace: sectors[i] === 'family' ? 'holder' : null,
      profession: i % 2 === 0 ? 'doctor' : 'teacher',
      charterAccepted: false,
      removed: false,
      accountClosed: false,
    })),
    compartments: COMPARTMENT_IDS.map((id, i) => ({
      id,
      kind: drafts[i] ? 'privateDraft' : 'custom',
      category: categories[i] ?? 'sharedNotes',
      audience: audiences[i] ?? NOBODY,
      ownerMemberId: drafts[i] ?? null,
      archived: false,
    })),
    bases,
  }));
