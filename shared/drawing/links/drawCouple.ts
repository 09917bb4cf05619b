import type { Point } from '../../board/element.ts';
import type { Couple } from '../../board/link.ts';
import { insideBody } from '../body.ts';
import type { Box, DrawingWords, ElementDrawing, LinkDrawing, PathShape, Shape } from '../drawing.ts';
import { centredLines } from '../labels/texts.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';
import type { Union } from '../union.ts';

const DASHES: Partial<Record<Union, readonly number[]>> = { pacs: [10, 4], cohabiting: [5, 5] };
const SLASHES: Partial<Record<Union, number>> = { separated: 1, divorced: 2 };

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
): Pick<LinkDrawing, 'line' | 'trace' | 'label'> {
  const { from, to } = line;
  const stroke = (d: string, dash: readonly number[] | null): PathShape => ({
    shape: 'path',
    d,
    stroke: 'live',
    fill: null,
    width: 2.2,
    dash,
  });
  const shapes: Shape[] = [stroke(pathOf.line([from, to]), DASHES[couple.union] ?? null)];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = SLASHES[couple.union] ?? 0;
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
  return {
    line: shapes,
    label: said === '' || length < 24 ? null : coupleWords(said, { at, line, count }),
    trace: Array.from({ length: 9 }, (_, step) => between(from, to, step / 8)),
  };
}

/** The year of a union, above its line, on paper: other lines pass under it. */
function coupleWords(
  said: string,
  { at, line: { from, to }, count }: { at: Point; line: CoupleLine; count: number },
): { box: Box; shapes: Shape[] } {
  const steep = Math.abs(to[1] - from[1]) > Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.5;
  const height = SIZES.tinyText * SIZES.leading;
  const lift = count > 0 ? -13 - height : -5 - height;
  const top: Point = steep ? [at[0] + 34, at[1] - height / 2] : [at[0] + (count > 0 ? 4 : 0), at[1] + lift];
  const words = centredLines([said], top, { size: SIZES.tinyText, weight: 400, ink: 'ink' });
  const box = { ...words.box, x: words.box.x - 3, width: words.box.width + 6 };
  const paper: PathShape = {
    shape: 'path',
    d: pathOf.box(box, 4),
    stroke: null,
    fill: 'paper',
    width: 0,
    dash: null,
  };
  return { box, shapes: [paper, ...words.shapes] };
}

/** The last point of a body on the straight way to somewhere else. */
export function leave(element: Pick<ElementDrawing, 'body' | 'at'>, towards: Point): Point {
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
