import type { Point } from '../../board/element.ts';
import type { KinPerson } from '../kinFamily.ts';
import { SPACES } from '../spaces.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What somebody takes, symbol and words, standing at a place. */
export function boxOfPerson(person: KinPerson, [x, y]: Point): Box {
  const above = aboveOf(person);
  const half = person.width / 2;
  return { left: x - half, top: y - above, right: x + half, bottom: y - above + person.height };
}

export function aboveOf({ above, height }: KinPerson): number {
  return above ?? Math.min(SPACES.above, height / 2);
}

export function boxAround([x, y]: Point, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function unite(boxes: Iterable<Box>): Box | null {
  let all: Box | null = null;
  for (const box of boxes)
    all = all
      ? {
          left: Math.min(all.left, box.left),
          top: Math.min(all.top, box.top),
          right: Math.max(all.right, box.right),
          bottom: Math.max(all.bottom, box.bottom),
        }
      : { ...box };
  return all;
}
