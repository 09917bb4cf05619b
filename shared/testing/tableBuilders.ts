import type { Element, Point } from '../board/element.ts';
import type { End, Link } from '../board/link.ts';
import { superpose, type Table } from '../board/superpose.ts';

type Person = Extract<Element, { kind: 'person' }>;

/** Builders of fictional people for the tests: every field that a test doesn't care about has a value. */
export const COMMON = 'commonAAAAAAAAAAAAAAAA';

export function person(id: string, at: Point, more: Partial<Person> = {}): Person {
  const base = { id: long(id), kind: 'person', at, name: id, symbol: 'circle', birthYear: null } as const;
  return { ...base, deceased: false, concerned: false, ring: 'living', ...more };
}

export function structure(id: string, at: Point): Element {
  return { id: long(id), kind: 'structure', at, name: id, what: 'école', sector: 'school' };
}

export function professional(id: string, at: Point): Element {
  return { id: long(id), kind: 'professional', at, name: id, function: 'enseignante' };
}

export function household(id: string, at: Point): Element {
  return { id: long(id), kind: 'household', at, name: id };
}

export function end(id: string, compartment = COMMON): End {
  return { compartment, element: long(id) };
}

export function relation(
  id: string,
  from: string,
  to: string,
  more: { label?: string; order?: number } = {},
): Link {
  return {
    id: long(id),
    kind: 'relation',
    from: end(from),
    to: end(to),
    label: more.label ?? '',
    order: more.order ?? null,
    date: null,
  };
}

export function membership(
  id: string,
  member: string,
  of: string,
  place: 'inside' | 'beside' = 'inside',
): Link {
  return { id: long(id), kind: 'membership', member: end(member), of: end(of), place };
}

export function tableOf(elements: Element[], links: Link[]): Table {
  return superpose(new Map([[COMMON, { elements, links }]]));
}

export function key(id: string): string {
  return `${COMMON}/${long(id)}`;
}

/** A readable name made long enough to be an id. */
export function long(id: string): string {
  return id.padEnd(10, '0');
}
