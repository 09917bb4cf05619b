import type { Point } from '../board/element.ts';

export type Segment = readonly [Point, Point];

/** Whether two segments cross; one that only touches the other's end, or lies on it, doesn't. */
export function segmentsCross([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(p: Point, q: Point, r: Point): number {
  return Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
}
