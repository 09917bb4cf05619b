import type { Point } from '../../board/element.ts';
import type { Kin } from '../graph/kin.ts';
import { SPACES } from '../spaces.ts';
import { type Box, boxOfPerson, unite } from './box.ts';
import { isHeld } from './placePart.ts';

interface Part {
  places: ReadonlyMap<Kin, Point>;
  box: Box;
}

/** Wider than high: a screen, a sheet of paper. */
const SHAPE = 1.6;

/**
 * Puts the parts of a family side by side, in lines, and where they were: whoever was placed by hand stays, the others
 * as a whole move as little as they can. Parts keep the order they have on the map; new ones follow, the largest
 * first. KI42, KI43.
 */
export function packParts(placed: readonly ReadonlyMap<Kin, Point>[]): Map<Kin, Point> {
  const parts = placed.flatMap((places): Part[] => {
    const box = unite([...places].map(([{ person }, at]) => boxOfPerson(person, at)));
    return box ? [{ places, box }] : [];
  });
  const all = new Map<Kin, Point>();
  const held = parts.filter(({ places }) => [...places.keys()].some(isHeld));
  const free = parts.filter((part) => !held.includes(part)).sort(inMapOrder);
  for (const { places } of held) for (const [kin, at] of places) all.set(kin, at);
  const moved = inLines(free);
  const below = unite(held.map(({ box }) => box));
  const by: Point = below ? [Math.round(below.left), Math.round(below.bottom + SPACES.parts)] : stay(moved);
  for (const [kin, [x, y]] of moved) all.set(kin, [x + by[0], y + by[1]]);
  return all;
}

function inMapOrder(a: Part, b: Part): number {
  const [one, other] = [presentPlace(a), presentPlace(b)];
  if (one && other) return one[1] - other[1] || one[0] - other[0];
  if (one || other) return one ? -1 : 1;
  return b.places.size - a.places.size;
}

/** Where a part stands on the map: its line (its top, roughly) and its left side. */
function presentPlace({ places }: Part): Point | null {
  const ats = [...places.keys()].flatMap(({ person }) => (person.at ? [person.at] : []));
  if (ats.length === 0) return null;
  const [left, top] = [Math.min(...ats.map(([x]) => x)), Math.min(...ats.map(([, y]) => y))];
  return [left, Math.round(top / 200)];
}

function inLines(parts: readonly Part[]): Map<Kin, Point> {
  const area = parts.reduce((sum, { box }) => sum + widthOf(box) * (box.bottom - box.top + SPACES.parts), 0);
  const limit = Math.max(Math.sqrt(area * SHAPE), ...parts.map(({ box }) => widthOf(box)));
  const out = new Map<Kin, Point>();
  let [x, y, height] = [0, 0, 0];
  for (const { places, box } of parts) {
    if (x > 0 && x + widthOf(box) > limit) {
      y += height + SPACES.parts;
      [x, height] = [0, 0];
    }
    // Whole numbers, so that a part laid out again where it stands doesn't creep.
    const by: Point = [Math.round(x - box.left), Math.round(y - box.top)];
    for (const [kin, at] of places) out.set(kin, [at[0] + by[0], at[1] + by[1]]);
    x += widthOf(box);
    height = Math.max(height, box.bottom - box.top);
  }
  return out;
}

function widthOf({ left, right }: Box): number {
  return right - left + SPACES.parts;
}

/** By how much to move all, so that half of those who had a place go left and half right of it, or none move at all. */
function stay(places: ReadonlyMap<Kin, Point>): Point {
  const shifts = [...places].flatMap(([{ person }, at]) =>
    person.at ? [[person.at[0] - at[0], person.at[1] - at[1]] as const] : [],
  );
  if (shifts.length === 0) return [0, 0];
  const middle = (axis: 0 | 1) => {
    const sorted = shifts.map((shift) => shift[axis]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return [middle(0), middle(1)];
}
