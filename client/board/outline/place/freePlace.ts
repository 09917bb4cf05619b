import type { Point } from '#shared/board/index.ts';

const STEP_PX = 160;
const FURTHEST = 100_000;

/**
 * Where to put something whose place nobody chose, in board pixels: as near as can be to `near`, on a 160 px grid,
 * with nothing within a grid step. Who works in the list mustn't pile people up for who looks at the map. OL12.
 */
export function freePlace(taken: readonly Point[], near: Point | null): Point {
  const centre: Point = near ?? middleOf(taken);
  const occupied = new Set(taken.map((place) => cellOf(place, centre)));
  for (let ring = 0; ring < 200; ring += 1)
    for (const [dx, dy] of cellsAt(ring)) {
      if (!isFree(occupied, dx, dy)) continue;
      return [clamp(centre[0] + dx * STEP_PX), clamp(centre[1] + dy * STEP_PX)];
    }
  return [clamp(centre[0]), clamp(centre[1])];
}

function middleOf(taken: readonly Point[]): Point {
  if (taken.length === 0) return [0, 0];
  const sum = taken.reduce(([x, y], [px, py]): Point => [x + px, y + py], [0, 0]);
  return [Math.round(sum[0] / taken.length), Math.round(sum[1] / taken.length)];
}

function cellOf([x, y]: Point, centre: Point): string {
  return `${Math.floor((x - centre[0]) / STEP_PX)},${Math.floor((y - centre[1]) / STEP_PX)}`;
}

/** The corner (dx, dy) is free when none of the four cells round it holds anything. */
function isFree(occupied: ReadonlySet<string>, dx: number, dy: number): boolean {
  for (const x of [dx - 1, dx]) for (const y of [dy - 1, dy]) if (occupied.has(`${x},${y}`)) return false;
  return true;
}

/** The cells at a distance, from the right on, so that a list of new people becomes a row before it is a pile. */
function cellsAt(ring: number): [number, number][] {
  if (ring === 0) return [[0, 0]];
  const cells: [number, number][] = [];
  for (let along = -ring; along <= ring; along += 1) cells.push([ring, along], [-ring, along]);
  for (let along = -ring + 1; along < ring; along += 1) cells.push([along, ring], [along, -ring]);
  return cells.sort(
    (a, b) => Math.hypot(...a) - Math.hypot(...b) || b[0] - a[0] || Math.abs(a[1]) - Math.abs(b[1]),
  );
}

function clamp(value: number): number {
  return Math.round(Math.min(FURTHEST, Math.max(-FURTHEST, value)));
}
