import type { Point } from '../board/element.ts';
import type { Stroke } from '../board/stroke.ts';
import { distanceToSegment, insideBody } from '../drawing/body.ts';
import { boxes } from '../drawing/boxes.ts';
import type { InkPoint } from './inkPoint.ts';
import { ringOf } from './ringOf.ts';
import { unpackPath } from './unpackPath.ts';

/** Board pixels from somebody's middle: a line this near is about them. */
const NEAR = 60;
/** Places of a line closer to each other than this say no more of whom it passes. */
const APART = 8;

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
  const line = thinned(points);
  const reach = NEAR + size / 2;
  const box = boxes.grow(boxes.of(line), reach);
  const about = line.length === 0 ? [] : standing.filter((one) => boxes.holds(box, one.at));
  const corners = about.length > 0 ? ringOf(points) : null;
  const held = corners
    ? about.filter((one) => insideBody({ form: 'polygon', points: corners }, one.at, 0))
    : [];
  if (held.length > 0) return { is: 'around', who: held };
  const by = about.filter((one) =>
    line.some((point, place) => distanceToSegment(one.at, point, line[place + 1] ?? point) <= reach),
  );
  return { is: by.length > 0 ? 'near' : 'aside', who: by };
}

function thinned(points: readonly InkPoint[]): Point[] {
  const kept: Point[] = [];
  for (const [place, [x, y]] of points.entries()) {
    const last = kept.at(-1);
    if (!last || place === points.length - 1 || Math.hypot(x - last[0], y - last[1]) >= APART)
      kept.push([x, y]);
  }
  return kept;
}
