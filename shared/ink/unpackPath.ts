import type { Point } from '../board/element.ts';
import { INK_LIMITS } from './inkLimits.ts';
import type { InkPoint } from './inkPoint.ts';
import { isOnBoard } from './isOnBoard.ts';
import { DIGITS, GRAIN, LEVELS } from './packing.ts';

/** A number longer than this goes further than any board. */
const MOST_DIGITS = 6;
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/**
 * Reads what packPath wrote, whoever wrote it: never throws, never gives a point that isn't a place on the board, and
 * stops at the first thing that makes no sense with what it read so far. IK2.
 */
export function unpackPath(at: Point, path: string): InkPoint[] {
  const [left, top] = [Number(at[0]), Number(at[1])];
  if (!isOnBoard(left) || !isOnBoard(top)) return [];
  const read = reader(path.slice(0, INK_LIMITS.path));
  let pressure = clampLevel(read() ?? LEVELS / 2);
  let [x, y] = [left * GRAIN, top * GRAIN];
  const points: InkPoint[] = [[left, top, pressure / LEVELS]];
  for (;;) {
    const [dx, dy, more] = [read(), read(), read()];
    if (dx === null || dy === null || more === null) return points;
    [x, y] = [x + dx, y + dy];
    if (!isOnBoard(x / GRAIN) || !isOnBoard(y / GRAIN)) return points;
    pressure = clampLevel(pressure + more);
    points.push([x / GRAIN, y / GRAIN, pressure / LEVELS]);
  }
}

/** One number after another; null at the end, and for ever after something that is no number. */
function reader(path: string): () => number | null {
  let place = 0;
  return () => {
    let [value, scale] = [0, 1];
    for (let count = 0; count < MOST_DIGITS; count += 1) {
      const digit = VALUES.get(path[place] ?? '');
      if (digit === undefined) break;
      place += 1;
      value += (digit % 32) * scale;
      scale *= 32;
      if (digit < 32) return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    }
    place = path.length;
    return null;
  };
}

function clampLevel(level: number): number {
  return Math.min(LEVELS, Math.max(0, level));
}
