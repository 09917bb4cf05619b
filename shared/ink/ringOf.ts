import type { Point } from '../board/element.ts';
import type { InkPoint } from './inkPoint.ts';
import { surfaceOf } from './surfaceOf.ts';

/** Of a line's length: ends further apart than this were not meant to meet. */
const MOST_GAP = 0.25;

/** What a line that came back near where it began surrounds; null for any other, which surrounds nobody on purpose. IK10. */
export function ringOf(points: readonly InkPoint[]): Point[] | null {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  let length = 0;
  for (const [place, point] of points.entries()) length += apart(points[place - 1] ?? point, point);
  return length > 0 && apart(first, last) <= MOST_GAP * length ? surfaceOf(points) : null;
}

function apart(a: InkPoint, b: InkPoint): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
