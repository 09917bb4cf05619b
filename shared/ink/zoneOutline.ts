import type { Point } from '../board/element.ts';
import { boxes } from '../drawing/boxes.ts';
import { hull } from '../drawing/surroundings/hull.ts';
import { INK_LIMITS } from './inkLimits.ts';
import type { InkPoint } from './inkPoint.ts';
import { simplify } from './simplify.ts';

/** Round something that was only crossed out or pointed at, board pixels. */
const ROOM = 36;
/** A surface much smaller than what a string round it would hold was no surface. */
const LEAST_SHARE = 0.45;

/**
 * The surface somebody drew round, closed or not: its middle, and at most 64 corners from there. A line that surrounds
 * nothing, or crosses itself on the way, gives the string round it. Null without a point. IK8.
 */
export function zoneOutline(points: readonly InkPoint[]): { at: Point; outline: Point[] } | null {
  const flat = points.flatMap(([x, y]): Point[] =>
    Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : [],
  );
  if (flat.length === 0) return null;
  const drawn = cornersOf(flat);
  const string = hull(
    flat.map((point) => boxes.round(point, 0, 0)),
    0,
  );
  const isSurface =
    drawn.length >= 3 &&
    !isTangled(drawn) &&
    area(drawn) >= LEAST_SHARE * area(string) &&
    area(string) > ROOM ** 2;
  const corners = isSurface
    ? drawn
    : cornersOf(
        hull(
          flat.map((point) => boxes.round(point, 0, 0)),
          area(string) > ROOM ** 2 ? 0 : ROOM,
        ),
      );
  const [x, y] = boxes.centre(boxes.of(corners)).map(Math.round) as [number, number];
  return { at: [x, y], outline: corners.map((corner) => [reach(corner[0] - x), reach(corner[1] - y)]) };
}

/** Coarser and coarser until a zone can hold them; the last is dropped where it comes back to the first. */
function cornersOf(flat: readonly Point[]): Point[] {
  const { width, height } = boxes.of(flat);
  const closed = [...flat, ...flat.slice(0, 1)].map(([x, y]): InkPoint => [x, y, 0]);
  for (let tolerance = Math.max(3, Math.hypot(width, height) / 45); ; tolerance *= 1.5) {
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
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return corners.some((a, i) =>
    corners.some((c, j) => {
      const [b, d] = [corners[(i + 1) % corners.length], corners[(j + 1) % corners.length]];
      if (j <= i || !b || !d) return false;
      return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }),
  );
}

function reach(value: number): number {
  return Math.round(Math.min(INK_LIMITS.reach, Math.max(-INK_LIMITS.reach, value)));
}
