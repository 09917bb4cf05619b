import type { Point } from '../../board/element.ts';
import type { Head } from '../../notation/looks/strand.ts';
import type { Ink, PathShape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';

/** Board pixels from the tip to the barbs. */
export const HEAD = 11;
const SECOND = 7;

/** The head of an arrow whose tip is `tip`, coming along `way`. */
export function headShapes(
  head: Head,
  { tip, way, ink, width }: { tip: Point; way: Point; ink: Ink; width: number },
): PathShape[] {
  const one = (back: number, fill: Ink | null): PathShape => {
    const at: Point = [tip[0] - way[0] * back, tip[1] - way[1] * back];
    const [left, right] = [barb(at, way, 1), barb(at, way, -1)];
    const corners = [left, at, right];
    const d = fill ? pathOf.polygon(corners) : pathOf.line(corners);
    return { shape: 'path', d, stroke: ink, fill, width, dash: null };
  };
  switch (head) {
    case 'open':
      return [one(0, null)];
    case 'doubleOpen':
      return [one(0, null), one(SECOND, null)];
    case 'filled':
      return [one(0, ink)];
    case 'hollow':
      return [one(0, 'paper')];
  }
}

function barb([x, y]: Point, [dx, dy]: Point, side: 1 | -1): Point {
  const wide = HEAD * 0.5 * side;
  return [x - dx * HEAD - dy * wide, y - dy * HEAD + dx * wide];
}
