import type { Point } from '../board/element.ts';
import type { Body } from './drawing.ts';

/** Whether a point is in the body or within `margin` pixels of it. */
export function insideBody(body: Body, point: Point, margin: number): boolean {
  if (body.form === 'circle')
    return Math.hypot(point[0] - body.centre[0], point[1] - body.centre[1]) <= body.radius + margin;
  const { points } = body;
  let inside = false;
  for (let index = 0, before = points.length - 1; index < points.length; before = index, index += 1) {
    const a = points[index];
    const b = points[before];
    if (!a || !b) continue;
    if (margin > 0 && distanceToSegment(point, a, b) <= margin) return true;
    if (a[1] > point[1] !== b[1] > point[1]) {
      const x = ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0];
      if (point[0] < x) inside = !inside;
    }
  }
  return inside;
}

export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy);
}
