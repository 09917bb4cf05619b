import type { Element } from '../board/element.ts';
import type { End, Link } from '../board/link.ts';
import type { BoardView } from '../board/readBoard.ts';
import { random } from './random.ts';

const FIRST_NAMES = [
  'Nadia',
  'Karim',
  'Léa',
  'Sami',
  'Tom',
  'Rose',
  'Marc',
  'Inès',
  'Paul',
  'Awa',
  'Zoé',
  'Hugo',
];
const STRUCTURES = [
  { what: 'école', sector: 'school' },
  { what: 'CMPP', sector: 'health' },
  { what: 'ITEP', sector: 'medicoSocial' },
  { what: 'ASE', sector: 'childProtection' },
  { what: 'CCAS', sector: 'social' },
] as const;
const LABELS = ['demande de bilan', 'mercredis', 'équipe éducative', 'internat', '', 'relais'];

/** 120 px between two neighbours: no two elements of a sample cover each other. */
const STEP = 120;

/**
 * A fictional map of any size: families of five under one roof, a structure for every ten people, links drawn at
 * random between them. The same seed gives the same map. Sizes: `people` ≥ 0 persons, `links` ≥ 0 relations.
 */
export function sampleTable(size: {
  compartment: string;
  people: number;
  links: number;
  seed: number;
}): BoardView {
  const from = random(size.seed);
  const elements: Element[] = [];
  const links: Link[] = [];
  const end = (element: string): End => ({ compartment: size.compartment, element });
  const columns = Math.max(5, Math.ceil(Math.sqrt(size.people * 1.6)));
  const place = (slot: number): [number, number] => [
    (slot % columns) * STEP,
    Math.floor(slot / columns) * STEP * 1.4,
  ];

  let family: { household: string; people: string[] } = { household: '', people: [] };
  for (let i = 0; i < size.people; i += 1) {
    const nth = i % 5;
    if (nth === 0) {
      family = { household: from.id(), people: [] };
      elements.push({ id: family.household, kind: 'household', at: place(i), name: `foyer ${i / 5 + 1}` });
    }
    const id = from.id();
    family.people.push(id);
    elements.push({
      id,
      kind: 'person',
      at: place(i),
      name: from.pick(FIRST_NAMES),
      symbol:
        nth === 0 ? 'circle' : nth === 1 ? 'square' : from.pick(['square', 'circle', 'diamond', 'rounded']),
      birthYear: nth < 2 ? 1975 + from.int(20) : 2008 + from.int(15),
      deceased: nth === 1 && from.int(12) === 0,
      concerned: i === 2,
      ring: 'living',
    });
    links.push({
      id: from.id(),
      kind: 'membership',
      member: end(id),
      of: end(family.household),
      place: 'inside',
    });
    const [mother, father] = family.people;
    if (nth === 1 && mother && father)
      links.push({
        id: from.id(),
        kind: 'couple',
        a: end(mother),
        b: end(father),
        union: from.pick(['married', 'pacs', 'cohabiting', 'separated', 'divorced']),
        since: 2005 + from.int(10),
        until: null,
      });
    if (nth > 1 && mother && father)
      links.push({
        id: from.id(),
        kind: 'child',
        parents: [end(mother), end(father)],
        child: end(id),
        filiation: from.pick(['biological', 'biological', 'adopted', 'foster']),
      });
  }

  const people = elements.filter((element) => element.kind === 'person').map((element) => element.id);
  const structures: string[] = [];
  const bottom = Math.ceil(size.people / columns) * STEP * 1.4 + STEP;
  for (let i = 0; i < Math.ceil(size.people / 10); i += 1) {
    const id = from.id();
    structures.push(id);
    const { what, sector } = from.pick(STRUCTURES);
    const at: [number, number] = [(i % 10) * STEP * 2, bottom + Math.floor(i / 10) * STEP * 2];
    elements.push({ id, kind: 'structure', at, name: `${what} n° ${i + 1}`, what, sector });
    const professional = from.id();
    elements.push({
      id: professional,
      kind: 'professional',
      at,
      name: from.pick(FIRST_NAMES),
      function: 'référent',
    });
    links.push({
      id: from.id(),
      kind: 'membership',
      member: end(professional),
      of: end(id),
      place: 'inside',
    });
  }

  const linkable = [...people, ...structures];
  for (let i = 0; linkable.length > 1 && i < size.links; i += 1) {
    const a = from.int(linkable.length);
    const b = (a + 1 + from.int(linkable.length - 1)) % linkable.length;
    links.push({
      id: from.id(),
      kind: 'relation',
      from: end(String(linkable[a])),
      to: end(String(linkable[b])),
      label: from.pick(LABELS),
      order: from.int(8) === 0 ? 1 + from.int(9) : null,
      date: null,
    });
  }
  return { elements, links, strokes: [], proposals: [] };
}
