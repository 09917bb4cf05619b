import type { Point } from '../board/index.ts';

/** How far apart two centres stand so that neither symbols nor names touch, board pixels. */
const APART: Point = [130, 110];
const STEP_PX = 75;
const FURTHEST = 100_000;

/** The free place nearest to where something is wanted: sideways before up and down, since a row is a generation. QA7. */
export function freeSpot([x, y]: Point, taken: readonly Point[]): Point {
  const isFree = (at: Point) =>
    taken.every(([tx, ty]) => Math.abs(tx - at[0]) >= APART[0] || Math.abs(ty - at[1]) >= APART[1]);
  for (let row = 0; row <= 40; row += 1)
    for (let column = 0; column <= 40; column += 1)
      for (const [dx, dy] of around(column, row)) {
        const at: Point = [inside(x + dx * STEP_PX), inside(y + dy * STEP_PX)];
        if (isFree(at)) return at;
      }
  return [inside(x), inside(y)];
}

function around(column: number, row: number): Point[] {
  const sides = column === 0 ? [0] : [column, -column];
  const rows = row === 0 ? [0] : [row, -row];
  return sides.flatMap((dx) => rows.map((dy): Point => [dx, dy]));
}

function inside(value: number): number {
  return Math.round(Math.min(FURTHEST, Math.max(-FURTHEST, value)));
}
