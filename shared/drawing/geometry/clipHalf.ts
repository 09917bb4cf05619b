import type { Point } from '../../board/element.ts';

/** The part of a convex polygon on one side of a level: 'x' keeps what is left of it, 'y' what is below. */
export function clipHalf(polygon: readonly Point[], axis: 'x' | 'y', level: number, keep: 1 | -1): Point[] {
  const place = axis === 'x' ? 0 : 1;
  const depth = (point: Point) => (point[place] - level) * keep;
  const kept: Point[] = [];
  polygon.forEach((to, index) => {
    const from = polygon.at(index - 1) ?? to;
    const [before, after] = [depth(from), depth(to)];
    if (before >= 0 !== after >= 0) {
      const share = before / (before - after);
      kept.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
    if (after >= 0) kept.push(to);
  });
  return kept;
}
