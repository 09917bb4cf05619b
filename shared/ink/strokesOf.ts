import type { Stroke } from '../board/stroke.ts';
import type { InkPoint } from './inkPoint.ts';
import { isOnBoard } from './isOnBoard.ts';
import { packPath } from './packPath.ts';
import { simplify } from './simplify.ts';

/** Board pixels at zoom 1: half a screen pixel at any zoom is nothing the eye sees. */
const TOLERANCE = 0.5;

/**
 * A gesture as records to write: simplified, and in several where one path can't hold it, each going on from the last
 * point of the one before. Nothing of NaN is written; a touch that didn't move is a dot. IK3, IK6.
 */
export function strokesOf(
  points: readonly InkPoint[],
  { size, zoom, limit }: { size: number; zoom: number; limit?: number },
): Pick<Stroke, 'at' | 'path'>[] {
  const scale = zoom > 0 ? zoom : 1;
  let left = simplify(
    points.filter(([x, y]) => isOnBoard(x) && isOnBoard(y)),
    { tolerance: TOLERANCE / scale, width: size },
  );
  const made: Pick<Stroke, 'at' | 'path'>[] = [];
  while (left.length > 0) {
    const packed = packPath(left, limit);
    if (!packed) break;
    made.push({ at: packed.at, path: packed.path });
    if (packed.packed >= left.length) break;
    left = left.slice(Math.max(1, packed.packed - 1));
  }
  return made;
}
