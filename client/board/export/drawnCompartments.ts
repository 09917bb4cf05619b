import type { Table } from '#shared/board/index.ts';

/** The compartments something of which leaves with the table: an element, a link, a stroke, a proposal. EX10. */
export function drawnCompartments<C extends { id: string }>(table: Table, compartments: readonly C[]): C[] {
  const drawn = new Set(
    [...table.elements, ...table.links, ...table.strokes, ...table.proposals].map(
      ({ compartment }) => compartment,
    ),
  );
  return compartments.filter(({ id }) => drawn.has(id));
}
