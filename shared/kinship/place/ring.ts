import type { Point } from '../../board/element.ts';
import { SPACES } from '../spaces.ts';
import { type Box, boxAround, meet, unite } from './box.ts';
import { isotonic } from './isotonic.ts';

export interface RingItem {
  id: string;
  width: number;
  height: number;
  /** what it wants to be near */
  near: Point | null;
  /** how hard: who is joined to somebody goes before who only stood there */
  weight: number;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof SIDES)[number];

/**
 * Puts what belongs outside round what is inside: each on the side nearest to those it is joined to, as far along as
 * they are, nobody over anybody. The left and right sides end with the family, so that corners stay free. KI44, KI45.
 */
export function ring(inside: Box, items: readonly RingItem[], taken: readonly Box[]): Map<string, Point> {
  const around: Box = {
    left: inside.left - SPACES.ring,
    top: inside.top - SPACES.ring,
    right: inside.right + SPACES.ring,
    bottom: inside.bottom + SPACES.ring,
  };
  const bySide = new Map<Side, RingItem[]>(SIDES.map((side) => [side, []]));
  const load = new Map<Side, number>(SIDES.map((side) => [side, 0]));
  items.forEach((item, index) => {
    const side = sideFor(item, index, { around, load });
    bySide.get(side)?.push(item);
    load.set(side, (load.get(side) ?? 0) + lengthOf(item, side));
  });
  const places = new Map<string, Point>();
  for (const side of SIDES) spread(bySide.get(side) ?? [], side, { around, places });
  for (const { id, width, height } of items) {
    const at = places.get(id);
    if (!at) continue;
    const free = outwards(at, { width, height, around, taken });
    places.set(id, free);
  }
  return places;
}

function lengthOf({ width, height }: RingItem, side: Side): number {
  return (side === 'top' || side === 'bottom' ? width : height) + SPACES.inRing;
}

function sideFor(
  { near, width, height }: RingItem,
  index: number,
  { around, load }: { around: Box; load: ReadonlyMap<Side, number> },
): Side {
  const [x, y] = near ?? turnedBy(index, around);
  const costs = SIDES.map((side) => {
    const away = {
      top: y - around.top,
      bottom: around.bottom - y,
      left: x - around.left,
      right: around.right - x,
    }[side];
    const upright = side === 'left' || side === 'right';
    const room = upright ? around.bottom - around.top : around.right - around.left;
    const over = (load.get(side) ?? 0) + (upright ? height : width) + SPACES.inRing - room;
    return { side, cost: over > 0 && upright ? Infinity : away + Math.max(0, over) * 2 };
  });
  return costs.reduce((best, one) => (one.cost < best.cost ? one : best)).side;
}

/** For who is joined to nobody: each next one in another direction. */
function turnedBy(index: number, { left, top, right, bottom }: Box): Point {
  const angle = index * 2.399963;
  return [
    (left + right) / 2 + (Math.cos(angle) * (right - left)) / 2,
    (top + bottom) / 2 + (Math.sin(angle) * (bottom - top)) / 2,
  ];
}

function spread(
  items: readonly RingItem[],
  side: Side,
  { around, places }: { around: Box; places: Map<string, Point> },
): void {
  const axis = side === 'top' || side === 'bottom' ? 0 : 1;
  const middle: Point = [(around.left + around.right) / 2, (around.top + around.bottom) / 2];
  const wish = ({ near }: RingItem) => (near ?? middle)[axis];
  const sorted = [...items].sort((a, b) => wish(a) - wish(b));
  const lengths = sorted.map((item) => lengthOf(item, side));
  const along = isotonic(
    sorted.map(wish),
    sorted.map(({ weight }) => weight),
    lengths.map((length, at) => (length + (lengths[at - 1] ?? 0)) / 2),
  );
  if (axis === 1) keepWithin(along, lengths, around);
  sorted.forEach((item, at) => {
    const place = Math.round(along[at] ?? 0);
    const half = (axis === 0 ? item.height : item.width) / 2;
    const across = {
      top: around.top - half,
      bottom: around.bottom + half,
      left: around.left - half,
      right: around.right + half,
    }[side];
    places.set(item.id, axis === 0 ? [place, Math.round(across)] : [Math.round(across), place]);
  });
}

/** Draws a column back between the top and the bottom: there is room for it, or it would not be one. */
function keepWithin(along: number[], lengths: readonly number[], { top, bottom }: Box): void {
  let limit = bottom;
  for (let at = along.length - 1; at >= 0; at -= 1) {
    const half = (lengths[at] ?? 0) / 2;
    along[at] = Math.min(along[at] ?? 0, limit - half);
    limit = (along[at] ?? 0) - half;
  }
  limit = top;
  along.forEach((place, at) => {
    const half = (lengths[at] ?? 0) / 2;
    along[at] = Math.max(place, limit + half);
    limit = (along[at] ?? 0) + half;
  });
}

/** Further out, where somebody put something by hand in the way. */
function outwards(
  at: Point,
  { width, height, around, taken }: { width: number; height: number; around: Box; taken: readonly Box[] },
): Point {
  const [x, y] = at;
  const step: Point =
    y < around.top ? [0, -20] : y > around.bottom ? [0, 20] : x < around.left ? [-20, 0] : [20, 0];
  for (let count = 0; count < 200; count += 1) {
    const there: Point = [x + count * step[0], y + count * step[1]];
    const box = boxAround(there, width + SPACES.beside, height + SPACES.beside);
    if (!taken.some((other) => meet(box, other))) return there;
  }
  const all = unite(taken);
  return all ? [x, all.bottom + height] : at;
}
