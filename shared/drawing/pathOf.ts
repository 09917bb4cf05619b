import type { Point } from '../board/element.ts';
import type { Box } from './drawing.ts';

/** SVG path words, rounded to a tenth of a pixel: exports stay small and equal drawings are equal strings. */
const n = (value: number): string => String(Math.round(value * 10) / 10);
const p = ([x, y]: Point): string => `${n(x)} ${n(y)}`;

export const pathOf = {
  line: (points: readonly Point[]): string =>
    points.map((point, index) => `${index === 0 ? 'M' : 'L'}${p(point)}`).join(''),
  polygon: (points: readonly Point[]): string => `${pathOf.line(points)}Z`,
  quadratic: (from: Point, control: Point, to: Point): string => `M${p(from)}Q${p(control)} ${p(to)}`,
  circle: ([x, y]: Point, r: number): string =>
    `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`,
  box: (box: Box, radius = 0): string => {
    const r = Math.min(radius, box.width / 2, box.height / 2);
    const [w, h] = [box.width - 2 * r, box.height - 2 * r];
    if (r === 0) return `M${n(box.x)} ${n(box.y)}h${n(w)}v${n(h)}h${n(-w)}Z`;
    const turn = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`;
    return `M${n(box.x + r)} ${n(box.y)}h${n(w)}${turn(r, r)}v${n(h)}${turn(-r, r)}h${n(-w)}${turn(-r, -r)}v${n(-h)}${turn(r, -r)}Z`;
  },
  /** A closed polygon whose corners are rounded by at most `radius`. */
  roundedPolygon: (points: readonly Point[], radius: number): string => {
    const parts = points.map((corner, index) => {
      const before = points.at(index - 1) ?? corner;
      const after = points[(index + 1) % points.length] ?? corner;
      return { corner, start: towards(corner, before, radius), end: towards(corner, after, radius) };
    });
    return `${parts.map(({ corner, start, end }, index) => `${index === 0 ? 'M' : 'L'}${p(start)}Q${p(corner)} ${p(end)}`).join('')}Z`;
  },
};

function towards(from: Point, to: Point, radius: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
