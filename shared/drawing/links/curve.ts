import type { Point } from '../../board/element.ts';

/** A quadratic curve: from, control, to. */
export interface Curve {
  from: Point;
  control: Point;
  to: Point;
}

/** The curve between two points whose middle is pushed sideways by `bend` × their distance (to the left of from → to). */
export function bentCurve(from: Point, to: Point, bend: number): Curve {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return {
    from,
    control: [(from[0] + to[0]) / 2 + dy * bend, (from[1] + to[1]) / 2 - dx * bend],
    to,
  };
}

export function pointOn({ from, control, to }: Curve, t: number): Point {
  const s = 1 - t;
  return [
    s * s * from[0] + 2 * s * t * control[0] + t * t * to[0],
    s * s * from[1] + 2 * s * t * control[1] + t * t * to[1],
  ];
}

/** The unit direction at t; to the right when the curve has no length. */
export function directionOn({ from, control, to }: Curve, t: number): Point {
  const s = 1 - t;
  const dx = s * (control[0] - from[0]) + t * (to[0] - control[0]);
  const dy = s * (control[1] - from[1]) + t * (to[1] - control[1]);
  const length = Math.hypot(dx, dy);
  return length === 0 ? [1, 0] : [dx / length, dy / length];
}

/** The part of a curve between two places on it. */
export function partOf(curve: Curve, start: number, end: number): Curve {
  const { from, control, to } = curve;
  const blossom = (a: number, b: number): Point => {
    const mix = (index: 0 | 1) =>
      (1 - a) * (1 - b) * from[index] + ((1 - a) * b + a * (1 - b)) * control[index] + a * b * to[index];
    return [mix(0), mix(1)];
  };
  return { from: pointOn(curve, start), control: blossom(start, end), to: pointOn(curve, end) };
}

export function traceOf(curve: Curve, count: number): Point[] {
  return Array.from({ length: count + 1 }, (_, index) => pointOn(curve, index / count));
}
