import fc from 'fast-check';
import { NOBODY } from '../../domain/audience.ts';
import { SECTORS } from '../../domain/sector.ts';
import type { Basis, CompartmentFacts, MemberFacts, SituationFacts } from '../facts.ts';

export const NOW = Date.UTC(2026, 10, 21);

type Writable = { -readonly [K in keyof SituationFacts]: SituationFacts[K] };

export const draft: CompartmentFacts = {
  id: 'draft-nadia',
  kind: 'privateDraft',
  audience: NOBODY,
  ownerMemberId: 'm-nadia',
  archived: false,
};

/** A mother, a teacher, a doctor, the facilitator and an observer; a table commune, a care compartment, a draft. */
export function facts(over: Partial<SituationFacts> = {}): Writable {
  const member = (id: string, rest: Pick<MemberFacts, 'role' | 'sector'>): MemberFacts => ({
    id: `m-${id}`,
    accountId: `acc-${id}`,
    removed: false,
    accountClosed: false,
    ...rest,
  });
  const compartment = (id: string, rest: Partial<CompartmentFacts>): CompartmentFacts => ({
    id,
    kind: 'custom',
    audience: NOBODY,
    ownerMemberId: null,
    archived: false,
    ...rest,
  });
  return {
    situation: { id: 'situation-1', archived: false },
    members: [
      member('nadia', { role: 'participant', sector: 'family' }),
      member('roux', { role: 'participant', sector: 'school' }),
      member('lopez', { role: 'participant', sector: 'health' }),
      member('anim', { role: 'facilitator', sector: 'social' }),
      member('obs', { role: 'observer', sector: 'other' }),
    ],
    compartments: [
      compartment('common-1', { kind: 'common', audience: { ...NOBODY, everyone: true } }),
      compartment('care-1', { kind: 'care', audience: { ...NOBODY, sectors: ['family', 'health'] } }),
      compartment('named-1', { audience: { ...NOBODY, memberIds: ['m-roux'] } }),
      draft,
    ],
    bases: [],
    ...over,
  };
}

const MEMBER_IDS = ['m-a', 'm-b', 'm-c', 'm-d'];
const COMPARTMENT_IDS = ['c-a', 'c-b', 'c-c'];
const someSectors = fc.uniqueArray(fc.constantFrom(...SECTORS.slice(0, 4)), { maxLength: 3 });
const someMembers = fc.uniqueArray(fc.constantFrom(...MEMBER_IDS), { maxLength: 3 });

const anyBasis: fc.Arbitrary<Basis> = fc.record({
  compartmentId: fc.constantFrom(...COMPARTMENT_IDS),
  effect: fc.constantFrom('opens', 'closes'),
  memberIds: someMembers,
  sectors: someSectors,
  from: fc.constantFrom(0, NOW - 1, NOW, NOW + 5),
  until: fc.constantFrom(null, NOW - 1, NOW, NOW + 1, NOW + 9),
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
    bases: fc.array(anyBasis, { maxLength: 4 }),
  })
  .map(({ sectors, audiences, drafts, bases }) => ({
    situation: { id: 's-a', archived: false },
    members: MEMBER_IDS.map((id, i) => ({
      id,
      accountId: `acc-${id}`,
      role: i === 0 ? 'facilitator' : 'participant',
      sector: sectors[i] ?? 'other',
      removed: false,
      accountClosed: false,
    })),
    compartments: COMPARTMENT_IDS.map((id, i) => ({
      id,
      kind: drafts[i] ? 'privateDraft' : 'custom',
      audience: audiences[i] ?? NOBODY,
      ownerMemberId: drafts[i] ?? null,
      archived: false,
    })),
    bases,
  }));
