import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Element, Link } from '../board/index.ts';
import { superpose } from '../board/index.ts';
import { sampleTable } from '../testing/sampleTable.ts';
import {
  COMMON,
  end,
  household,
  long,
  membership,
  person,
  professional,
  relation,
  structure,
  tableOf,
} from '../testing/tableBuilders.ts';
import { gapsOf } from './gapsOf.ts';

const kinds = (elements: Element[], links: Link[] = []) =>
  gapsOf(tableOf(elements, links)).map(({ kind }) => kind);
const lea = person('Lea', [0, 0], { concerned: true, birthYear: 2016 });
const parent: Link = {
  id: long('filiation'),
  kind: 'child',
  parents: [end('Nadia')],
  child: end('Lea'),
  filiation: 'biological',
};

describe('what a map might still say', () => {
  it('[CP3] says nothing of an empty map', () => {
    expect(kinds([])).toEqual([]);
  });

  it('[CP1] [CP2] says it until it was said', () => {
    expect(kinds([person('Tom', [0, 0])])).toEqual(['nobodyConcerned']);
    expect(kinds([person('Lea', [0, 0], { concerned: true })])).toEqual([
      'concernedWithoutBirth',
      'concernedWithoutParents',
    ]);
    expect(kinds([lea, person('Nadia', [0, 0])], [parent])).toEqual([]);
    expect(kinds([lea, person('Nadia', [0, 0], { name: '' })], [parent])).toEqual(['unnamed']);
    const family = [lea, person('Nadia', [0, 0])];
    expect(kinds([...family, structure('Ecole', [0, 0])], [parent])).toEqual([
      'noActivation',
      'structureWithoutLink',
    ]);
    const call = relation('appel', 'Nadia', 'Ecole');
    expect(kinds([...family, structure('Ecole', [0, 0])], [parent, call])).toEqual([
      'activationWithoutOrder',
    ]);
    const numbered = relation('appel', 'Nadia', 'Ecole', { order: 1 });
    expect(kinds([...family, structure('Ecole', [0, 0])], [parent, numbered])).toEqual([]);
    expect(kinds([...family, professional('Roux', [0, 0])], [parent])).toEqual([
      'professionalWithoutStructure',
    ]);
  });

  it('[CP1] a home is asked about once there are homes, and a placement for its date', () => {
    const home = household('Foyer', [0, 0]);
    expect(kinds([lea, person('Nadia', [0, 0]), home], [parent, membership('vit', 'Lea', 'Foyer')])).toEqual([
      'nowhereToLive',
    ]);
    expect(
      kinds(
        [lea, person('Nadia', [0, 0], { deceased: true }), home],
        [parent, membership('vit', 'Lea', 'Foyer')],
      ),
    ).toEqual([]);
    const mecs = { ...home, nature: 'placement' } as Element;
    expect(
      kinds(
        [lea, person('Nadia', [0, 0], { ring: 'community' }), mecs],
        [parent, membership('vit', 'Lea', 'Foyer')],
      ),
    ).toEqual(['placementWithoutDate']);
  });

  it('[CP4] asks for one date of birth at most, and nothing of health', () => {
    const many = Array.from({ length: 8 }, (_, index) => person(`p${index}`, [0, 0]));
    expect(kinds([lea, ...many], []).filter((kind) => kind === 'concernedWithoutBirth')).toEqual([]);
  });

  it('[CP1] points at what is on the map, whatever the map', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const table = superpose(
          new Map([[COMMON, sampleTable({ compartment: COMMON, people: 14, links: 20, seed })]]),
        );
        const there = new Set([...table.elements, ...table.links].map(({ id }) => id));
        for (const { at } of gapsOf(table)) expect(at === null || there.has(at.element)).toBe(true);
      }),
    );
  });
});
