import type { Point } from '../board/element.ts';
import { boxes } from '../drawing/boxes.ts';
import { hull } from '../drawing/surroundings/hull.ts';
import { INK_LIMITS } from './inkLimits.ts';
import type { InkPoint } from './inkPoint.ts';
import { segmentsCross } from './segmentsCross.ts';
import { simplify } from './simplify.ts';

/** Round something that was only crossed out or pointed at, board pixels; round what is long, a share of its length. */
const ROOM = 36;
const SHARE = 1 / 30;
/** A surface much smaller than what a string round it would hold was no surface. */
const LEAST_SHARE = 0.45;

/**
 * The surface a line was drawn round, closed or not, by at most 64 corners. A line that surrounds nothing, or crosses
 * itself on the way, gives the string round it. Null without a point. IK8.
 */
export function surfaceOf(points: readonly InkPoint[]): Point[] | null {
  const flat = points.flatMap(([x, y]): Point[] =>
    Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : [],
  );
  if (flat.length === 0) return null;
  const drawn = cornersOf(flat);
  const dots = flat.map((point) => boxes.round(point, 0, 0));
  const string = hull(dots, 0);
  const isWide = area(string) > ROOM ** 2;
  const isDrawn =
    isWide && drawn.length >= 3 && !isTangled(drawn) && area(drawn) >= LEAST_SHARE * area(string);
  if (isDrawn) return drawn;
  const tight = isWide ? cornersOf(string) : [];
  // A long line that is hardly bent has a string round it of which no surface is left.
  return tight.length >= 3 ? tight : cornersOf(hull(dots, Math.max(ROOM, reachOf(flat) * SHARE)));
}

/** Coarser and coarser until a zone can hold them; the last is dropped where it comes back to the first. */
function cornersOf(flat: readonly Point[]): Point[] {
  const closed = [...flat, ...flat.slice(0, 1)].map(([x, y]): InkPoint => [x, y, 0]);
  for (let tolerance = Math.max(3, reachOf(flat) / 45); ; tolerance *= 1.5) {
    const corners = simplify(closed, { tolerance }).map(([x, y]): Point => [x, y]);
    corners.pop();
    if (corners.length <= INK_LIMITS.corners) return corners;
  }
}

/** The surface inside, board pixels squared (the shoelace formula). */
function area(corners: readonly Point[]): number {
  let twice = 0;
  for (const [index, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

function isTangled(corners: readonly Point[]): boolean {
  const sides = corners.map((corner, place) => [corner, corners.at(place - 1) ?? corner] as const);
  return sides.some((one, place) => sides.slice(place + 1).some((other) => segmentsCross(one, other)));
}

/** From one corner of what holds them all to the other. */
function reachOf(flat: readonly Point[]): number {
  const { width, height } = boxes.of(flat);
  return Math.hypot(width, height);
}
