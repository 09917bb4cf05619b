import { type BoardPart, endKey, endsOf, superpose, type Table } from '#shared/board/index.ts';

/** What a photo answers: one map of it. */
export interface Kept extends Pick<BoardPart, 'elements' | 'links' | 'strokes'> {
  compartmentId: string;
}

/** The maps of one photo laid over each other, of these compartments only. */
export function tableOfPhoto(maps: readonly Kept[], compartments: ReadonlySet<string>): Table {
  const kept = maps.filter(({ compartmentId }) => compartments.has(compartmentId));
  return superpose(new Map(kept.map(({ compartmentId, ...board }) => [compartmentId, board])));
}

/** What of a table is in these compartments: what the other map has no part of would look added. */
export function tableWithin(table: Table, compartments: ReadonlySet<string>): Table {
  const isIn = ({ compartment }: { compartment: string }) => compartments.has(compartment);
  const elements = table.elements.filter(isIn);
  const there = new Set(elements.map(({ compartment, id }) => endKey({ compartment, element: id })));
  return {
    elements,
    links: table.links.filter((link) => isIn(link) && endsOf(link).every((end) => there.has(endKey(end)))),
    strokes: table.strokes.filter(isIn),
    proposals: [],
  };
}
