import type { Element, Person, Point, Zone } from '../../board/element.ts';
import type { LegendKey } from './legendOf.ts';

/** A tiny table on which one sign is. Its links are read by their schema. */
export interface SampleTable {
  elements: Element[];
  links: object[];
}

export function samples(key: LegendKey): SampleTable {
  const [family = '', name = ''] = key.split('-');
  switch (family) {
    case 'symbol':
      return one({ symbol: name as Person['symbol'] });
    case 'beginning':
      return one({ symbol: 'rounded', beginning: name as NonNullable<Person['beginning']> });
    case 'sign':
      return one({ signs: [name as NonNullable<Person['signs']>[number]] });
    case 'illness':
      return one({ illness: name as NonNullable<Person['illness']> });
    case 'substance':
      return one({ substance: name as NonNullable<Person['substance']> });
    case 'concerned':
      return one({ concerned: true });
    case 'consultand':
      return one({ consultand: true });
    case 'deceased':
      return one({ deceased: true });
    case 'multiple':
      return one({ count: 3 });
    case 'community':
      return one({ ring: 'community' });
    case 'ground':
      return one({ ground: { is: name as 'said' | 'hypothesis', by: '', on: null } });
    case 'household':
      return { elements: [household('one00000', [0, 0])], links: [] };
    case 'placement':
      return { elements: [{ ...household('one00000', [0, 0]), nature: 'placement' }], links: [] };
    case 'structure':
      return { elements: [structure('one00000', [0, 0])], links: [] };
    case 'professional':
      return { elements: [professional('one00000', [0, 0])], links: [] };
    case 'zone':
      return { elements: [zone('one00000', [0, 0], name as Zone['meaning'])], links: [] };
    case 'overlap':
      return {
        elements: [zone('one00000', [0, 0], 'intervention'), zone('two00000', [45, 18], 'intervention')],
        links: [],
      };
    case 'union':
      return between(person, person, { ...COUPLE, union: name });
    case 'consanguineous':
      return between(person, person, { ...COUPLE, consanguineous: true });
    case 'noChildren':
      return between(person, person, { ...COUPLE, noChildren: name });
    case 'child':
      return {
        elements: [person('from0000', [0, 0]), person('to000000', [0, 130])],
        links: [{ ...CHILD, id: ID, filiation: name }],
      };
    case 'twins':
      return twins(name);
    case 'emotion':
      return between(person, person, { ...BETWEEN, kind: 'emotion', emotion: name, label: '' });
    case 'eco':
      return between(person, structure, { ...ECO, strength: name });
    case 'stress':
      return between(person, structure, { ...ECO, stress: true });
    case 'energy':
      return between(person, structure, { ...ECO, energy: name });
    case 'beside':
      return between(professional, structure, {
        kind: 'membership',
        member: endOf('from0000'),
        of: endOf('to000000'),
        place: 'beside',
      });
    case 'activation':
      return between(person, professional, RELATION);
    case 'intervention':
      return between(professional, person, RELATION);
    case 'cooperation':
      return between(professional, professional, RELATION);
    default:
      return between(person, person, RELATION);
  }
}

const WHERE = 'legendlegend';
const ID = 'sample00';
const endOf = (element: string) => ({ compartment: WHERE, element });
const BETWEEN = { from: endOf('from0000'), to: endOf('to000000') };
const COUPLE = {
  kind: 'couple',
  a: endOf('from0000'),
  b: endOf('to000000'),
  union: 'married',
  since: null,
  until: null,
};
const CHILD = {
  kind: 'child',
  parents: [endOf('from0000')],
  child: endOf('to000000'),
  filiation: 'biological',
};
const ECO = { ...BETWEEN, kind: 'eco', strength: 'moderate', stress: false, energy: 'none', label: '' };
const RELATION = { ...BETWEEN, kind: 'relation', label: '', order: null, date: null };

type Maker = (id: string, at: Point) => Element;

function between(from: Maker, to: Maker, link: object): SampleTable {
  return {
    elements: [from('from0000', [0, 0]), to('to000000', [230, 0])],
    links: [{ ...link, id: ID }],
  };
}

function one(more: Partial<Person>): SampleTable {
  return { elements: [{ ...person('one00000', [0, 0]), ...more }], links: [] };
}

function twins(zygosity: string): SampleTable {
  const born = { group: 'group000', zygosity };
  return {
    elements: [person('from0000', [0, 0]), person('to000000', [-40, 150]), person('too00000', [40, 150])],
    links: [
      { ...CHILD, id: ID, twins: born },
      { ...CHILD, id: 'sample01', child: endOf('too00000'), twins: born },
    ],
  };
}

function person(id: string, at: Point): Person {
  const said = { name: '', symbol: 'rounded', birthYear: null, ring: 'living' } as const;
  return { id, kind: 'person', at, ...said, deceased: false, concerned: false };
}

function household(id: string, at: Point): Extract<Element, { kind: 'household' }> {
  return { id, kind: 'household', at, name: '' };
}

function structure(id: string, at: Point): Element {
  return { id, kind: 'structure', at, name: '', what: '', sector: 'other' };
}

function professional(id: string, at: Point): Element {
  return { id, kind: 'professional', at, name: '', function: '' };
}

function zone(id: string, at: Point, meaning: Zone['meaning']): Element {
  const outline: Zone['outline'] = [
    [-60, -36],
    [60, -36],
    [60, 36],
    [-60, 36],
  ];
  return { id, kind: 'zone', at, name: '', outline, meaning, tint: meaning === 'free' ? 3 : 2 };
}
