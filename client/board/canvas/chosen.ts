import type { PlacedElement, PlacedLink, PlacedStroke, Table } from '#shared/board/index.ts';
import { recordKey } from './inWords.ts';

/** What is chosen, looked up. */
export function chosenOn(
  table: Table,
  keys: ReadonlySet<string>,
): { elements: PlacedElement[]; links: PlacedLink[]; strokes: PlacedStroke[] } {
  if (keys.size === 0) return { elements: [], links: [], strokes: [] };
  const isChosen = (record: { compartment: string; id: string }) => keys.has(recordKey(record));
  return {
    elements: table.elements.filter(isChosen),
    links: table.links.filter(isChosen),
    strokes: table.strokes.filter(isChosen),
  };
}
