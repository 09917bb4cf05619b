import type { Point } from '../board/element.ts';
import { distanceToSegment } from '../drawing/body.ts';
import type { Box } from '../drawing/drawing.ts';
import type { InkPoint } from './inkPoint.ts';
import { type Segment, segmentsCross } from './segmentsCross.ts';

/** Whether a way from `from` to `to` comes within `reach` board pixels of a stroke's points: an eraser is a way too. IK7. */
export function strokeUnder(
  { points, box }: { points: readonly InkPoint[]; box: Box },
  [from, to]: Segment,
  reach: number,
): boolean {
  if (![...from, ...to, reach].every(Number.isFinite)) return false;
  if (
    Math.max(from[0], to[0]) < box.x - reach ||
    Math.min(from[0], to[0]) > box.x + box.width + reach ||
    Math.max(from[1], to[1]) < box.y - reach ||
    Math.min(from[1], to[1]) > box.y + box.height + reach
  )
    return false;
  return points.some((point, index) => {
    const a: Point = [point[0], point[1]];
    const next = points[index + 1] ?? point;
    const b: Point = [next[0], next[1]];
    return segmentsCross([from, to], [a, b]) || gap([from, to], [a, b]) <= reach;
  });
}

/** Between two segments that don't cross, the nearest is always at one of the four ends. */
function gap([a, b]: Segment, [c, d]: Segment): number {
  return Math.min(
    distanceToSegment(a, c, d),
    distanceToSegment(b, c, d),
    distanceToSegment(c, a, b),
    distanceToSegment(d, a, b),
  );
}
