import type { Element, Link, Table } from '../../board/index.ts';
import { superpose } from '../../board/index.ts';
import type { Period } from '../../domain/period.ts';
import type { Sector } from '../../domain/sector.ts';

const COMPARTMENT = 'common-0001';

export const keyOf = (id: string) => `${COMPARTMENT}/${id}`;
export const end = (element: string) => ({ compartment: COMPARTMENT, element });

/** « 2023-09 > 2024-06 », « 2024 > », « > 2024 », « » for no date at all. */
export function during(words: string): Period | null {
  const [from = '', to = ''] = words.split('>').map((part) => part.trim());
  return from === '' && to === '' ? null : { from: from || null, to: to || null };
}

export function person(id: string, over: Partial<Extract<Element, { kind: 'person' }>> = {}): Element {
  return {
    ...{ id, kind: 'person', at: [0, 0], name: id, symbol: 'square', birthYear: null },
    ...{ deceased: false, concerned: false, ring: 'living' },
    ...over,
  };
}

export function structure(id: string, sector: Sector): Element {
  return { id, kind: 'structure', at: [0, 0], name: id, what: '', sector };
}

export function relation(
  id: string,
  [from, to]: [string, string],
  over: Partial<Extract<Link, { kind: 'relation' }>> = {},
): Link {
  return {
    ...{ id, kind: 'relation', from: end(from), to: end(to), label: '', order: null, date: null },
    ...over,
  };
}

export function membership(id: string, [member, of]: [string, string], when = ''): Link {
  return {
    id,
    kind: 'membership',
    member: end(member),
    of: end(of),
    place: 'inside',
    during: during(when),
  };
}

export function tableOf(elements: Element[], links: Link[] = []): Table {
  return superpose(new Map([[COMPARTMENT, { elements, links }]]));
}

/** Léa, who is concerned, and what she had: a list of periods a kind, in the words of `during`. */
export function aLife(
  had: Partial<Record<'schools' | 'homes' | 'referents' | 'care', string[]>>,
  lea: Partial<Extract<Element, { kind: 'person' }>> = {},
): Table {
  const elements: Element[] = [person('lea-000001', { concerned: true, name: 'Léa', ...lea })];
  const links: Link[] = [];
  const each = (kind: keyof typeof had, add: (id: string, when: string) => void) => {
    for (const [place, when] of (had[kind] ?? []).entries()) add(`${kind}-0000${place}`, when);
  };
  each('schools', (id, when) => {
    elements.push(structure(id, 'school'));
    links.push(relation(`link-${id}`, [id, 'lea-000001'], { during: during(when) }));
  });
  each('care', (id, when) => {
    elements.push(structure(id, 'health'));
    links.push(relation(`link-${id}`, [id, 'lea-000001'], { during: during(when) }));
  });
  each('homes', (id, when) => {
    elements.push({ id, kind: 'household', at: [0, 0], name: id });
    links.push(membership(`link-${id}`, ['lea-000001', id], when));
  });
  if (had.referents) elements.push(structure('ase-000001', 'childProtection'));
  each('referents', (id, when) => {
    elements.push({ id, kind: 'professional', at: [0, 0], name: id, function: 'référent' });
    links.push(membership(`works-${id}`, [id, 'ase-000001']));
    links.push(relation(`link-${id}`, [id, 'lea-000001'], { during: during(when) }));
  });
  return tableOf(elements, links);
}
