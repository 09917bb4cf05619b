import { describe, expect, it } from 'vitest';
import { EVERYONE, NOBODY } from '../domain/audience.ts';
import { DATA_CATEGORIES, type DataCategory } from '../domain/compartment.ts';
import { compartmentAccess } from './compartmentAccess.ts';
import type { Basis, MemberFacts } from './facts.ts';
import { MATRIX } from './matrix.ts';
import { facts, NOW } from './testing/someFacts.ts';

/**
 * The default matrix, once more and by hand. m: writes whatever the family says, w: writes, r: reads. C: with a consent or a law that covers them, c: with a
 * consent only, L: with a law only, a: read by a discerning child, .: never.
 */
const EXPECTED: Record<DataCategory, string> = {
  //             holder child relative facilitator health social school ASE mdph justice other outsider
  identity: 'w r r w r r r r C r r .',
  familyTies: 'w r C w C C C C C C C .',
  network: 'w w w w w w w w C w w .',
  school: 'r r C r C C w C C C C .',
  health: 'r r c c w C c C C c c .',
  childProtection: 'r a . C L L . m C L . .',
  justice: 'r . . . . L . L . L . .',
  resources: 'w . . C . C . C C . . .',
  wishes: 'w w C r C C C C C C C .',
  childPrivate: '. w . c C C . C . . . .',
  workingNotes: '. . . . . . . . . . . .',
  sharedNotes: 'w w w w w w w w C w w .',
};

const PEOPLE: Pick<MemberFacts, 'role' | 'sector' | 'familyPlace'>[] = [
  { role: 'participant', sector: 'family', familyPlace: 'holder' },
  { role: 'participant', sector: 'family', familyPlace: 'child' },
  { role: 'participant', sector: 'family', familyPlace: 'relative' },
  { role: 'facilitator', sector: 'other', familyPlace: null },
  { role: 'participant', sector: 'health', familyPlace: null },
  { role: 'participant', sector: 'medicoSocial', familyPlace: null },
  { role: 'participant', sector: 'school', familyPlace: null },
  { role: 'participant', sector: 'childProtection', familyPlace: null },
  { role: 'participant', sector: 'mdph', familyPlace: null },
  { role: 'participant', sector: 'justice', familyPlace: null },
  { role: 'participant', sector: 'other', familyPlace: null },
  { role: 'observer', sector: 'other', familyPlace: null },
];

interface Ask {
  person: (typeof PEOPLE)[number];
  category: DataCategory;
  meant?: boolean;
  basis?: Partial<Basis>;
  childDiscerning?: boolean;
}

function access({ person, category, meant = true, basis, childDiscerning = false }: Ask) {
  const of = facts({
    members: [
      {
        ...person,
        id: 'm-one',
        accountId: 'acc-one',
        profession: 'doctor',
        charterAccepted: false,
        removed: false,
        accountClosed: false,
      },
    ],
    compartments: [
      {
        id: 'one-0001',
        kind: 'custom',
        category,
        audience: meant ? EVERYONE : NOBODY,
        ownerMemberId: null,
        archived: false,
      },
    ],
    bases: basis
      ? [
          {
            recordId: 'record-1',
            kind: 'consent',
            effect: 'opens',
            compartmentId: 'one-0001',
            memberIds: ['m-one'],
            sectors: [],
            from: 0,
            until: null,
            order: 1,
            ...basis,
          },
        ]
      : [],
  });
  of.situation = { ...of.situation, childDiscerning };
  return compartmentAccess({ facts: of, accountId: 'acc-one', compartmentId: 'one-0001', now: NOW }).access;
}

const cells = DATA_CATEGORIES.flatMap((category) =>
  EXPECTED[category].split(' ').map((letter, i) => ({
    category,
    letter,
    person: PEOPLE[i] as (typeof PEOPLE)[number],
  })),
);

describe('the matrix', () => {
  it('has a cell for each category and each kind of person', () => {
    expect(cells).toHaveLength(DATA_CATEGORIES.length * PEOPLE.length);
    expect(Object.keys(MATRIX).sort()).toEqual([...DATA_CATEGORIES].sort());
  });

  it.each(cells)(
    '[AC32] [AC33] [AC34] [AC44] $category, $person.sector $person.familyPlace $person.role: $letter',
    (cell) => {
      const { letter, person } = cell;
      const watches = person.role === 'observer';
      const most = watches || letter === 'r' || letter === 'a' ? 'read' : 'write';
      const byDefault = letter === 'w' || letter === 'm' ? 'write' : letter === 'r' ? 'read' : 'none';
      const withConsent = 'mwrCca'.includes(letter) ? most : 'none';
      const withLaw = 'mwrCLa'.includes(letter) ? most : 'none';
      expect(access(cell)).toBe(byDefault);
      expect(access({ ...cell, meant: false })).toBe('none');
      expect(access({ ...cell, basis: { kind: 'consent' } })).toBe(withConsent);
      expect(access({ ...cell, basis: { kind: 'courtOrder' } })).toBe(withLaw);
      // A basis opens reading to whom the compartment is not meant for.
      expect(access({ ...cell, meant: false, basis: {} })).toBe(withConsent === 'none' ? 'none' : 'read');
      const said = letter === 'm' ? 'write' : 'none';
      expect(access({ ...cell, basis: { effect: 'refused' } })).toBe(said);
      expect(access({ ...cell, basis: { effect: 'withdrawn' } })).toBe(said);
      expect(access({ ...cell, basis: { effect: 'opposed' } })).toBe(said);
      expect(access({ ...cell, childDiscerning: true })).toBe(letter === 'a' ? 'read' : byDefault);
    },
  );
});
