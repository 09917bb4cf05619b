import type { Point } from '../board/element.ts';
import type { Stroke } from '../board/stroke.ts';
import { insideBody } from '../drawing/body.ts';
import { boxes } from '../drawing/boxes.ts';
import { strokeUnder } from './strokeUnder.ts';
import { surfaceOf } from './surfaceOf.ts';
import { unpackPath } from './unpackPath.ts';

/** Board pixels from somebody's middle: a line this near is about them. */
const NEAR = 60;

/** `around`: it came back to where it began, and somebody stands inside. `near`: it passes close by. */
export interface Among<T> {
  is: 'around' | 'near' | 'aside';
  who: readonly T[];
}

/** Whom a stroke was drawn round, else by whom it passes: what it may mean to somebody who doesn't see it. IK10. */
export function strokeAmong<T extends { at: Point }>(
  { at, path, size }: Pick<Stroke, 'at' | 'path' | 'size'>,
  standing: readonly T[],
): Among<T> {
  const points = unpackPath(at, path);
  const box = boxes.of(points.map(([x, y]): Point => [x, y]));
  const surface = surfaceOf(points);
  const held = surface?.isRing
    ? standing.filter((one) => insideBody({ form: 'polygon', points: surface.corners }, one.at, 0))
    : [];
  if (held.length > 0) return { is: 'around', who: held };
  const by = standing.filter((one) => strokeUnder({ points, box }, [one.at, one.at], NEAR + size / 2));
  return { is: by.length > 0 ? 'near' : 'aside', who: by };
}
