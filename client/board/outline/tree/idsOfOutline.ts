import { endKey } from '#shared/board/index.ts';
import type { Outline, Row } from './outlineOf.ts';

/** Everything the list shows, so that a test can hold it against the map. OL1. */
export function idsOfOutline(outline: Outline): { elements: string[]; links: string[] } {
  const rows = rowsOf(outline);
  const links = new Set([...outline.relations, ...outline.family, ...outline.ties].map((link) => link.id));
  for (const row of rows) for (const membership of row.memberships) links.add(membership);
  return {
    elements: [...new Set(rows.map((row) => endKey(row.end)))].sort(),
    links: [...links].sort(),
  };
}

/** Every line of the lists from top to bottom, as the arrow keys walk them. */
export function rowsOf(outline: Outline): Row[] {
  return [
    ...outline.households.flatMap((branch): Row[] => [branch.head, ...branch.members]),
    ...outline.peopleAlone,
    ...outline.structures.flatMap((branch): Row[] => [branch.head, ...branch.members]),
    ...outline.professionalsAlone,
    ...outline.zones,
    ...outline.pictures,
    ...outline.texts,
  ];
}
