import type { Point } from '../../../board/element.ts';
import { distanceToSegment } from '../../body.ts';
import type { Field } from './field.ts';
import type { Squares } from './walk.ts';

/** The outer edge of squares that hang together, clockwise, its steps made straight. */
export function trace(field: Field, squares: Squares): Point[] {
  const { columns, side, left, top } = field;
  const inside = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < columns && squares.has(row * columns + column);
  const { first } = squares;
  const start: Point = [first % columns, Math.floor(first / columns)];
  const corners: Point[] = [];
  // Along the edges with the squares on the right hand; ways: east, south, west, north.
  let [[x, y], way] = [start, 0];
  do {
    corners.push([x, y]);
    if (way === 0) x += 1;
    else if (way === 1) y += 1;
    else if (way === 2) x -= 1;
    else y -= 1;
    const ahead = [inside(x, y), inside(x - 1, y), inside(x - 1, y - 1), inside(x, y - 1)];
    // `ahead[way]` is the square ahead on the right, the one before it is ahead on the left.
    const [right, leftHand] = [ahead[way], ahead[(way + 3) % 4]];
    if (!right) way = (way + 1) % 4;
    else if (leftHand) way = (way + 3) % 4;
  } while (x !== start[0] || y !== start[1]);
  return straightened(
    corners.map(([column, row]): Point => [left + column * side, top + row * side]),
    side * 1.1,
  );
}

/** Leaves out points that are hardly beside the line between those that stay (Douglas and Peucker), on a closed line. */
function straightened(points: readonly Point[], hardly: number): Point[] {
  const [first] = points;
  if (!first) return [];
  const far = points.reduce(
    (best, [x, y], at) => {
      const away = Math.hypot(x - first[0], y - first[1]);
      return away > best.away ? { at, away } : best;
    },
    { at: 0, away: 0 },
  ).at;
  const there = kept(points.slice(0, far + 1), hardly);
  const back = kept([...points.slice(far), first], hardly);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

function kept(points: readonly Point[], hardly: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  const far = points.reduce(
    (best, point, at) => {
      const away = distanceToSegment(point, first, last);
      return away > best.away ? { at, away } : best;
    },
    { at: 0, away: 0 },
  );
  if (far.away <= hardly) return [first, last];
  return [...kept(points.slice(0, far.at + 1), hardly).slice(0, -1), ...kept(points.slice(far.at), hardly)];
}
