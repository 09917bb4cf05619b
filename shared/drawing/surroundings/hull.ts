import type { Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Box } from '../drawing.ts';

/** The convex outline round boxes, each given `padding` pixels of air; clockwise from the left. Monotone chain. */
export function hull(around: readonly Box[], padding: number): Point[] {
  const points = around
    .flatMap((box) => boxes.corners(boxes.grow(box, padding)))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (points.length < 3) return points;
  return [...chain(points), ...chain(points.reverse())];
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length >= 2) {
      const a = kept[kept.length - 2];
      const b = kept[kept.length - 1];
      if (a && b && (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0) break;
      kept.pop();
    }
    kept.push(point);
  }
  kept.pop();
  return kept;
}
