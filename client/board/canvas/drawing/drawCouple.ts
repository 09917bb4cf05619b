import type { Point } from '#shared/board/element.ts';
import type { Couple } from '#shared/board/link.ts';
import { insideBody } from './body.ts';
import type { DrawingWords, ElementDrawing, PathShape, Shape } from './drawing.ts';
import { pathOf } from './pathOf.ts';
import { SIZES } from './sizes.ts';
import { centredLines } from './texts.ts';
import type { Union } from './union.ts';

const DASHES: Record<Union, readonly number[] | null> = {
  married: null,
  pacs: [10, 4],
  cohabiting: [5, 5],
  separated: null,
  divorced: null,
};
const SLASHES: Record<Union, number> = { married: 0, pacs: 0, cohabiting: 0, separated: 1, divorced: 2 };

/** Where children hang from, on the way from a to b; the slashes and the words stay before it. */
const DROP = 0.5;
const SLASH = 0.34;

export interface CoupleLine {
  from: Point;
  to: Point;
  /** where children's lines drop from */
  drop: Point;
}

/** The line between two people, from edge to edge. BO40. */
export function coupleLine(a: ElementDrawing, b: ElementDrawing): CoupleLine {
  const [left, right] = a.at[0] <= b.at[0] ? [a, b] : [b, a];
  const from = leave(left, right.at);
  const to = leave(right, left.at);
  return { from, to, drop: between(from, to, DROP) };
}

/** BO41: separated has one slash, divorced two; not married is dashed. */
export function drawCouple(
  couple: Couple,
  line: CoupleLine,
  words: DrawingWords,
): { line: Shape[]; trace: Point[] } {
  const { from, to } = line;
  const stroke = (d: string, dash: readonly number[] | null): PathShape => ({
    shape: 'path',
    d,
    stroke: 'live',
    fill: null,
    width: 2.2,
    dash,
  });
  const shapes: Shape[] = [stroke(pathOf.line([from, to]), DASHES[couple.union])];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = SLASHES[couple.union];
  const at = between(from, to, SLASH);
  for (let slash = 0; slash < count; slash += 1) {
    const x = at[0] + (slash - (count - 1) / 2) * 7;
    const y = at[1] + (length === 0 ? 0 : ((to[1] - from[1]) / length) * (slash - (count - 1) / 2) * 7);
    shapes.push(
      stroke(
        pathOf.line([
          [x - 5, y + 11],
          [x + 5, y - 11],
        ]),
        null,
      ),
    );
  }
  const said = words.union(couple.union, couple.since, couple.until);
  if (said !== '' && length > 24) {
    const lift = Math.abs(to[1] - from[1]) > length * 0.5 ? 0 : -14 - SIZES.tinyText * SIZES.leading;
    const side: Point =
      lift === 0
        ? [at[0] + 30, at[1] - 8]
        : [at[0] + (count > 0 ? 4 : 0), at[1] + lift + (count > 0 ? 0 : 9)];
    shapes.push(...centredLines([said], side, { size: SIZES.tinyText, weight: 400, ink: 'ink' }).shapes);
  }
  return { line: shapes, trace: Array.from({ length: 9 }, (_, step) => between(from, to, step / 8)) };
}

/** The last point of a body on the straight way to somewhere else. */
export function leave(element: ElementDrawing, towards: Point): Point {
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 14; turn += 1) {
    const middle = (low + high) / 2;
    if (insideBody(element.body, between(element.at, towards, middle), 0)) low = middle;
    else high = middle;
  }
  return between(element.at, towards, high);
}

export function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
