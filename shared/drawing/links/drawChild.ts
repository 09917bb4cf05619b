import type { Point } from '../../board/element.ts';
import type { Child } from '../../board/link.ts';
import { FILIATION_LOOKS } from '../../notation/looks/filiationLooks.ts';
import { boxes } from '../boxes.ts';
import type { ElementDrawing, PathShape, Shape } from '../drawing.ts';
import { groundBadge, groundMarkOf } from '../labels/groundMark.ts';
import { measureText } from '../labels/measureText.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';
import { between } from './between.ts';
import { leave } from './leave.ts';
import { sampled } from './sampled.ts';
import { topOf } from './topOf.ts';

/** How far above the highest of the children their common bar runs, px. */
const BAR = 30;
/** A child this little beside the line's own way is met there: a step of two pixels is a blot. */
const BARELY = 6;
/** A child placed higher than this below its parents gets a straight line: a bar would run through them. */
const LEAST = 44;

export interface ChildWay {
  /** where the line comes from: the couple's line, between the parents, or below the only parent's name */
  root: Point;
  /** from two parents who are no couple: corners of a line from the one to the other, below their names; empty otherwise */
  joins: readonly Point[];
  /** px beside the child's middle, for who hangs from several sets of parents: no line may hide another */
  aside: number;
  /** its letters stand nearer to the child than its neighbours': discs side by side would lie on each other. Null: alone */
  low: boolean | null;
  /** the top of the highest child of these parents */
  highest: number;
  /** the dash of the common part: the children's, where they all have the same */
  commonDash: readonly number[] | null;
  /** born together: drawn from one point of the bar. T2-4 */
  twins: Twins | null;
  thin: boolean;
}

export interface Twins {
  /** where their lines meet on the bar */
  x: number;
  zygosity: 'fraternal' | 'identical' | 'unknown';
  /** the others of the group; what joins them is drawn by the first alone */
  joins: readonly ElementDrawing[];
}

/** The child's line drops from its parents, in the manner of its filiation. BO42, BO43, T2-4. */
export function drawChild(
  { filiation, ground }: Child,
  child: ElementDrawing,
  { root, joins, aside, low, highest, commonDash, twins, thin }: ChildWay,
): { line: Shape[]; trace: Point[] } {
  const look = FILIATION_LOOKS[filiation];
  const width = thin ? 1.5 : 2.2;
  const straight = highest - root[1] < LEAST;
  const bar = highest - BAR;
  const middle = child.at[0] + aside;
  const x = Math.abs(root[0] - middle) < BARELY ? root[0] : middle;
  const meet: Point = straight ? root : [twins?.x ?? x, bar];
  const top: Point = straight ? leave(child, root) : topOf(child, twins ? middle : x);
  const own: Point[] = [meet, top];
  const common: Point[] = straight ? [] : [root, [root[0], bar], meet];
  const stroke = (points: readonly Point[], dash: readonly number[] | null): PathShape => ({
    shape: 'path',
    d: pathOf.line(points),
    stroke: 'live',
    fill: null,
    width,
    dash,
  });
  const line: Shape[] = [];
  if (joins.length > 0) line.push(stroke(joins, null));
  if (common.length > 0) line.push(stroke(common, commonDash));
  line.push(stroke(own, look.dash));
  if (look.twin)
    line.push(
      stroke(
        own.map(([x, y]): Point => [x + 6, y]),
        [2, 4],
      ),
    );
  if (look.brackets) line.push(stroke(bracket(child.at, -1), null), stroke(bracket(child.at, 1), null));
  if (look.letters !== '') line.push(...letters(look.letters, lettersAt([meet, top], child, low)));
  if (twins) line.push(...twinShapes(twins, { meet, own, straight, stroke }));
  const mark = groundMarkOf(ground);
  if (mark) line.push(...groundBadge(mark, between(meet, top, look.letters === '' ? 0.5 : 0.1)).shapes);
  return { line, trace: sampled([...common, ...own]) };
}

/** In the middle, or at one of two heights above the child. DR32. */
function lettersAt([meet, top]: readonly [Point, Point], child: ElementDrawing, low: boolean | null): Point {
  const high = top[1] - meet[1];
  if (low === null || high < 1) return between(meet, top, 0.5);
  const y = child.at[1] - SIZES.person / 2 - (low ? LOW : HIGH);
  return between(meet, top, Math.min(0.9, Math.max(0.1, (y - meet[1]) / high)));
}

/** Px from the top of a symbol to the middle of a disc: they are 16 high. */
const LOW = 9;
const HIGH = 26;

/** Half of « [ ] » round a symbol: somebody brought up by others. */
function bracket([x, y]: Point, side: -1 | 1): Point[] {
  const half = SIZES.person / 2 + 9;
  const back = x + side * (half - 7);
  return [
    [back, y - half],
    [x + side * half, y - half],
    [x + side * half, y + half],
    [back, y + half],
  ];
}

function letters(text: string, at: Point): Shape[] {
  const box = boxes.round(at, measureText(text, 11, 600) + 9, 16);
  return [
    { shape: 'path', d: pathOf.box(box, 8), stroke: 'live', fill: 'paper', width: 1.2, dash: null },
    { shape: 'text', at: [at[0], at[1] + 4], text, size: 11, weight: 600, ink: 'ink', anchor: 'middle' },
  ];
}

/** What joins twins: a bar when they are identical, a « ? » when nobody knows. */
function twinShapes(
  { zygosity, joins }: Twins,
  {
    meet,
    own,
    straight,
    stroke,
  }: {
    meet: Point;
    own: readonly Point[];
    straight: boolean;
    stroke: (points: readonly Point[], dash: null) => PathShape;
  },
): Shape[] {
  const [, top = meet] = own;
  const halves = [top, ...joins.map((other) => (straight ? leave(other, meet) : topOf(other)))].map((end) =>
    between(meet, end, 0.5),
  );
  if (zygosity === 'fraternal' || halves.length < 2) return [];
  const sorted = halves.sort((a, b) => a[0] - b[0]);
  const [first = meet, last = meet] = [sorted[0], sorted.at(-1)];
  return zygosity === 'identical' ? [stroke([first, last], null)] : letters('?', between(first, last, 0.5));
}
