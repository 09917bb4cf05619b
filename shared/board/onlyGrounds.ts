import type { Ground } from '../domain/ground.ts';
import { type End, endsOf, type Link } from './link.ts';
import { endKey, type Table } from './superpose.ts';

/** What is shown of what the map rests on: all, only dated facts, or all but hypotheses. */
export const GROUND_FILTERS = ['all', 'dated', 'noHypotheses'] as const;
export type GroundFilter = (typeof GROUND_FILTERS)[number];

/** Who is whose, and who lives or works where: the ground the rest stands on. It stays where nobody said what it rests on. */
const STRUCTURAL: ReadonlySet<Link['kind']> = new Set(['couple', 'child', 'membership']);

/**
 * The table with only what the filter lets through; the same table where it lets all through. People, homes and services
 * stay unless they are themselves said or supposed; what is left without an end goes with it. BD50, BD51.
 */
export function onlyGrounds(table: Table, filter: GroundFilter): Table {
  if (filter === 'all') return table;
  const passes = (ground: Ground | null | undefined, isFrame: boolean) =>
    filter === 'noHypotheses'
      ? ground?.is !== 'hypothesis'
      : ground?.is === 'dated' || (isFrame && (ground ?? null) === null);
  const elements = table.elements.filter((element) => passes(element.ground, element.kind !== 'text'));
  const there = new Set(elements.map(({ compartment, id }) => endKey({ compartment, element: id })));
  const isThere = (end: End) => there.has(endKey(end));
  return {
    ...table,
    elements,
    links: table.links.filter(
      (link) => passes(link.ground, STRUCTURAL.has(link.kind)) && endsOf(link).every(isThere),
    ),
    // What somebody proposes is their word on another: not a fact until it is dated on the map.
    proposals: filter === 'dated' ? [] : table.proposals.filter(({ about }) => isThere(about)),
  };
}
