import type { Point } from '../board/element.ts';
import { boxes } from '../drawing/boxes.ts';
import { INK_LIMITS } from './inkLimits.ts';
import type { InkPoint } from './inkPoint.ts';
import { surfaceOf } from './surfaceOf.ts';

/** The surface somebody drew round as a zone: its middle, and at most 64 corners from there. Null without a point. IK8. */
export function zoneOutline(points: readonly InkPoint[]): { at: Point; outline: Point[] } | null {
  const corners = surfaceOf(points);
  if (!corners) return null;
  const [x, y] = boxes.centre(boxes.of(corners)).map(Math.round) as [number, number];
  return { at: [x, y], outline: corners.map((corner) => [reach(corner[0] - x), reach(corner[1] - y)]) };
}

function reach(value: number): number {
  return Math.round(Math.min(INK_LIMITS.reach, Math.max(-INK_LIMITS.reach, value)));
}
