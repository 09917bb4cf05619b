import type { Point } from '../../board/element.ts';

/** Points along a line with corners, close enough that a finger finds it and a label sees it. */
export function sampled(corners: readonly Point[]): Point[] {
  const points: Point[] = [];
  corners.forEach((corner, index) => {
    const before = corners[index - 1];
    if (before) {
      const steps = Math.min(24, Math.ceil(Math.hypot(corner[0] - before[0], corner[1] - before[1]) / 24));
      for (let step = 1; step < steps; step += 1)
        points.push([
          before[0] + ((corner[0] - before[0]) * step) / steps,
          before[1] + ((corner[1] - before[1]) * step) / steps,
        ]);
    }
    points.push(corner);
  });
  return points;
}
