import { INK_LIMITS } from './inkLimits.ts';
import type { InkPoint } from './inkPoint.ts';

/** Board pixels between two points of a smoothed line. */
const STEP = 3;

/**
 * A rounded line through every point given (a centripetal Catmull–Rom spline, which makes no loops of its own): what
 * simplify took out comes back without having been stored. IK4.
 */
export function smooth(points: readonly InkPoint[]): InkPoint[] {
  const [first] = points;
  if (!first || points.length < 3) return [...points];
  const lengths = points.slice(1).map((point, index) => apart(points[index] ?? point, point));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const room = Math.max(1, INK_LIMITS.smoothPoints - points.length);
  const step = Math.max(STEP, total / room);
  const made: InkPoint[] = [first];
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [points[index], points[index + 1]];
    if (!a || !b) continue;
    const [before, after] = [points[index - 1] ?? a, points[index + 2] ?? b];
    const pieces = Math.floor(length / step);
    for (let piece = 1; piece <= pieces - 1; piece += 1)
      made.push(between([before, a, b, after], piece / pieces));
    made.push(b);
  }
  return made;
}

type Four = readonly [InkPoint, InkPoint, InkPoint, InkPoint];

/** Barry and Goldman's pyramid: the knots stand apart by the square root of the distance. */
function between([p0, p1, p2, p3]: Four, share: number): InkPoint {
  const k1 = knot(p0, p1);
  const k2 = k1 + knot(p1, p2);
  const k3 = k2 + knot(p2, p3);
  const at = k1 + (k2 - k1) * share;
  const on = (axis: 0 | 1) => {
    const a1 = mix(p0[axis], p1[axis], at / k1);
    const a2 = mix(p1[axis], p2[axis], (at - k1) / (k2 - k1));
    const a3 = mix(p2[axis], p3[axis], (at - k2) / (k3 - k2));
    return mix(mix(a1, a2, at / k2), mix(a2, a3, (at - k1) / (k3 - k1)), (at - k1) / (k2 - k1));
  };
  return [on(0), on(1), mix(p1[2], p2[2], share)];
}

/** Never 0: two points on each other would divide by it. */
function knot(a: InkPoint, b: InkPoint): number {
  return Math.max(1e-3, Math.sqrt(apart(a, b)));
}

function apart(a: InkPoint, b: InkPoint): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
