import type { Point } from '../../board/element.ts';
import type { PlacedElement, Table } from '../../board/superpose.ts';
import { boxes } from '../../drawing/boxes.ts';
import type { Box, Drawing } from '../../drawing/drawing.ts';
import { tableIndex } from '../../drawing/tableIndex.ts';

/** What stands outside the family and moves as one: a structure with those beside it, a professional on their own … */
export interface Outsider {
  key: string;
  width: number;
  height: number;
  /** the middle of it all, as drawn now */
  middle: Point;
  /** each element of it, and where its box's middle goes, from the middle of it all */
  parts: readonly { key: string; by: Point }[];
}

const BESIDE = 24;

/** Structures, professionals who are in none, and households where nobody lives yet. */
export function outsidersOf(table: Table, drawing: Drawing): Outsider[] {
  const index = tableIndex(table);
  const beside = new Map<string, string[]>();
  const attached = new Set(index.structureOf.keys());
  for (const { ends } of index.besides) {
    const [member = '', of = ''] = ends;
    if (attached.has(member)) continue;
    attached.add(member);
    beside.set(of, [...(beside.get(of) ?? []), member]);
  }
  return index.elements.flatMap(({ key, element }) => {
    const box = drawing.elementAt.get(key)?.box;
    if (!box || !standsOutside(element, key)) return [];
    const others = (beside.get(key) ?? []).flatMap((other) => {
      const drawn = drawing.elementAt.get(other);
      return drawn ? [{ key: other, box: drawn.box }] : [];
    });
    return [inLine([{ key, box }, ...others])];
  });

  function standsOutside(element: PlacedElement, key: string): boolean {
    if (element.kind === 'structure') return true;
    if (element.kind === 'professional') return !attached.has(key);
    return element.kind === 'household' && !index.household.has(key);
  }
}

function inLine(parts: readonly { key: string; box: Box }[]): Outsider {
  const width = parts.reduce((sum, { box }) => sum + box.width, BESIDE * (parts.length - 1));
  const height = parts.reduce((most, { box }) => Math.max(most, box.height), 0);
  let left = -width / 2;
  const placed = parts.map(({ key, box }) => {
    const by: Point = [left + box.width / 2, 0];
    left += box.width + BESIDE;
    return { key, by };
  });
  const [first] = parts;
  const middle: Point = first ? boxes.centre(first.box) : [0, 0];
  const own = placed[0]?.by ?? [0, 0];
  return {
    key: first?.key ?? '',
    width,
    height,
    middle: [middle[0] - own[0], middle[1] - own[1]],
    parts: placed,
  };
}
