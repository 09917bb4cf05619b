import type { Point } from '../../board/element.ts';
import type { ElementDrawing } from '../drawing.ts';
import { between } from './between.ts';
import type { Bracket } from './bracketOf.ts';
import { leave } from './leave.ts';
import { topOf } from './topOf.ts';

export interface CoupleLine {
  /** where its slashes and its words are: from left to right, in a bracket from the outer one to who stands next */
  from: Point;
  to: Point;
  /** where children's lines drop from */
  drop: Point;
  /** over whoever stands between: its corners */
  bracket: readonly Point[] | null;
}

/** Px from a symbol's middle to a bracket's leg: the middle is for the line to the parents. */
const SHOULDER = 13;
/** Px from the highest of them to the lowest bracket, and from one bracket to the next; where bars of children run, they end. */
const RISE = 6;
const STEP = 7;
const MOST = 2;
/** Where children hang from, on the way from one to the other. */
const DROP = 0.5;

/** The line between two people, from edge to edge, or in a bracket above whoever stands between. BO40, DR30. */
export function coupleLine(
  [a, b]: readonly [ElementDrawing, ElementDrawing],
  bracket: Bracket | null,
): CoupleLine {
  if (bracket) return above(bracket);
  const [left, right] = a.at[0] <= b.at[0] ? [a, b] : [b, a];
  const from = leave(left, right.at);
  const to = leave(right, left.at);
  return { from, to, drop: between(from, to, DROP), bracket: null };
}

function above({ outer, next, far, over }: Bracket): CoupleLine {
  // One over more people runs higher and ends nearer to the symbols' middles, so that brackets stand in one another.
  const level = Math.min(MOST, over.length - 1);
  const aside = (SHOULDER - level * 4) * Math.sign(far.at[0] - outer.at[0]);
  const y = Math.min(...[outer, far, ...over].map(({ box }) => box.y)) - RISE - level * STEP;
  const [start, end] = [shoulder(outer, aside), shoulder(far, -aside)];
  const corners: Point[] = [start, [start[0], y], [end[0], y], end];
  const [from, to]: [Point, Point] = [
    [outer.at[0], y],
    [next.at[0], y],
  ];
  return { from, to, drop: between(from, to, DROP), bracket: corners };
}

/** Where a leg ends: on the symbol; at the left, where years of birth stand, above them. */
function shoulder(one: ElementDrawing, aside: number): Point {
  const [x, y] = topOf(one, one.at[0] + aside);
  return [x, aside < 0 ? Math.min(y, one.box.y) : y];
}
