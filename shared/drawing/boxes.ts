import type { Point } from '../board/element.ts';
import type { Box } from './drawing.ts';

/** Plain arithmetic on boxes; every function gives back a new box. */
export const boxes = {
  round: (centre: Point, width: number, height: number): Box => ({
    x: centre[0] - width / 2,
    y: centre[1] - height / 2,
    width,
    height,
  }),
  grow: (box: Box, by: number): Box => ({
    x: box.x - by,
    y: box.y - by,
    width: box.width + 2 * by,
    height: box.height + 2 * by,
  }),
  union: (a: Box, b: Box): Box => {
    const x = Math.min(a.x, b.x);
    const y = Math.min(a.y, b.y);
    return {
      x,
      y,
      width: Math.max(a.x + a.width, b.x + b.width) - x,
      height: Math.max(a.y + a.height, b.y + b.height) - y,
    };
  },
  of: (points: readonly Point[]): Box => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return points.length === 0
      ? { x: 0, y: 0, width: 0, height: 0 }
      : { x: left, y: top, width: right - left, height: bottom - top };
  },
  meet: (a: Box, b: Box): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
  holds: (box: Box, [x, y]: Point): boolean =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  centre: (box: Box): Point => [box.x + box.width / 2, box.y + box.height / 2],
  corners: (box: Box): Point[] => [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x + box.width, box.y + box.height],
    [box.x, box.y + box.height],
  ],
  same: (a: Box, b: Box): boolean =>
    a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height,
};
