import type { Point } from '../board/element.ts';
import type { Body } from './drawing.ts';

/** Whether a point is in the body or within `margin` pixels of it. Asked some hundred thousand times a drawing. */
export function insideBody(body: Body, [x, y]: Point, margin: number): boolean {
  if (body.form === 'circle') {
    const reach = body.radius + margin;
    return (x - body.centre[0]) ** 2 + (y - body.centre[1]) ** 2 <= reach * reach;
  }
  const { points } = body;
  let before = points.at(-1);
  let inside = false;
  for (const a of points) {
    const b = before ?? a;
    before = a;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  if (inside || margin <= 0) return inside;
  before = points.at(-1);
  for (const a of points) {
    if (squareToSegment(x, y, a, before ?? a) <= margin * margin) return true;
    before = a;
  }
  return false;
}

export function distanceToSegment([x, y]: Point, a: Point, b: Point): number {
  return Math.sqrt(squareToSegment(x, y, a, b));
}

function squareToSegment(x: number, y: number, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - a[0]) * dx + (y - a[1]) * dy) / square;
  const t = Math.min(1, Math.max(0, along));
  return (x - a[0] - t * dx) ** 2 + (y - a[1] - t * dy) ** 2;
}
