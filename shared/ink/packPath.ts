import type { Point } from '../board/element.ts';
import { INK_LIMITS } from './inkLimits.ts';
import type { InkPoint } from './inkPoint.ts';
import { isOnBoard } from './isOnBoard.ts';
import { DIGITS, GRAIN, LEVELS } from './packing.ts';

/**
 * Points as a few letters each: what changed since the point before, in quarters of a pixel and 64ths of the pressure,
 * as base64url digits. Points beyond the board or of NaN are left out; what doesn't fit any more is left out too. IK1.
 */
export function packPath(
  points: readonly InkPoint[],
  limit: number = INK_LIMITS.path,
): { at: Point; path: string; packed: number } | null {
  const sound = points.filter(([x, y]) => isOnBoard(x) && isOnBoard(y));
  const [first] = sound;
  if (!first) return null;
  let [x, y, pressure] = [grains(first[0]), grains(first[1]), level(first[2])];
  const at: Point = [x / GRAIN, y / GRAIN];
  let path = digits(pressure);
  let packed = 1;
  for (const point of sound.slice(1)) {
    const [nextX, nextY, next] = [grains(point[0]), grains(point[1]), level(point[2])];
    packed += 1;
    // A pen that rests, pressing alike, adds nothing.
    if (nextX === x && nextY === y && next === pressure) continue;
    const more = digits(nextX - x) + digits(nextY - y) + digits(next - pressure);
    if (path.length + more.length > limit) return { at, path, packed: packed - 1 };
    path += more;
    [x, y, pressure] = [nextX, nextY, next];
  }
  return { at, path, packed };
}

function grains(value: number): number {
  return Math.round(value * GRAIN);
}

function level(pressure: number): number {
  return pressure > 0 ? Math.min(LEVELS, Math.round(pressure * LEVELS)) : 0;
}

/** Zigzag (the sign in the lowest bit), then five bits a letter, the sixth says that more follow. */
function digits(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  do {
    const five = rest % 32;
    rest = (rest - five) / 32;
    text += DIGITS[rest > 0 ? five + 32 : five];
  } while (rest > 0);
  return text;
}
