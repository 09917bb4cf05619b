import type { Point } from '../../board/element.ts';
import type { Couple } from '../../board/link.ts';
import { type ApproxDate, yearOfDate } from '../../domain/approxDate.ts';
import { UNION_LOOKS, type UnionLook } from '../../notation/looks/unionLooks.ts';
import type { Box, DrawingWords, LinkDrawing, PathShape, Shape } from '../drawing.ts';
import { grounded } from '../labels/grounded.ts';
import { groundMarkOf } from '../labels/groundMark.ts';
import { measureText } from '../labels/measureText.ts';
import { centredLines } from '../labels/texts.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';
import { between } from './between.ts';
import type { CoupleLine } from './coupleLine.ts';
import { sampled } from './sampled.ts';
import { unionMark } from './unionMarks.ts';

/** On the way from one to the other; children hang from the middle. In a bracket, words stand behind it. */
const SLASH = 0.34;
const BEHIND = 0.75;
/** Between two slashes, px. */
const APART = 7;
/** Between the two lines of people who were parents before, px. */
const DOUBLE = 5;

/** BO41, T2-3: separated has one slash, divorced two; not married is dashed. `thin` is how the sociogénogramme draws it. */
export function drawCouple(
  couple: Couple,
  line: CoupleLine,
  { words, thin }: { words: DrawingWords; thin: boolean },
): Pick<LinkDrawing, 'line' | 'trace' | 'label'> {
  const { from, to, bracket } = line;
  const look = UNION_LOOKS[couple.union];
  const width = look.width * (thin ? 0.7 : 1);
  const stroke = (points: readonly Point[], dash: readonly number[] | null = null): PathShape => ({
    shape: 'path',
    d: pathOf.line(points),
    stroke: 'live',
    fill: null,
    width,
    dash,
  });
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.max(1, Math.hypot(dx, dy));
  const way: Point = [dx / length, dy / length];
  const aside = ([x, y]: Point, by: number): Point => [x + way[1] * by, y - way[0] * by];
  const lines = couple.consanguineous === true ? [-DOUBLE / 2, DOUBLE / 2] : [0];
  const at = between(from, to, SLASH);
  const shapes: Shape[] = [
    ...lines.map((by) => stroke(bracket ? inset(bracket, by) : [aside(from, by), aside(to, by)], look.dash)),
    ...slashes(look, at, way).map((points) => stroke(points)),
    ...look.marks.flatMap((mark) => unionMark(mark, { at, line, way, width })),
    ...childless(couple, line.drop).map((points) => stroke(points)),
  ];
  const { since, until } = yearsOf(couple);
  const said = words.union(couple.union, since, until);
  const text = grounded(said, groundMarkOf(couple.ground));
  const busy = look.slashes > 0 || look.marks.length > 0;
  return {
    line: shapes,
    label: text === '' || length < 24 ? null : coupleWords(text, { at, line, busy }),
    trace: bracket ? sampled(bracket) : Array.from({ length: 9 }, (_, step) => between(from, to, step / 8)),
  };
}

/** The years of a union; those of old files are before the years that a couple keeps as such. */
function yearsOf({ since, until, during }: Couple): { since: number | null; until: number | null } {
  const yearOf = (date: ApproxDate | null | undefined) => (date ? yearOfDate(date) : null);
  return { since: since ?? yearOf(during?.from), until: until ?? yearOf(during?.to) };
}

/** A bracket beside itself: the second line of people who were parents before. */
function inset(corners: readonly Point[], by: number): Point[] {
  const middle = corners.reduce((sum, [x]) => sum + x, 0) / corners.length;
  const top = Math.min(...corners.map(([, y]) => y));
  return corners.map(([x, y]): Point => [x + by * Math.sign(middle - x), y === top ? y + by : y]);
}

function slashes({ slashes: count }: UnionLook, [x, y]: Point, way: Point): Point[][] {
  return Array.from({ length: count }, (_, slash) => {
    const by = (slash - (count - 1) / 2) * APART;
    const [middleX, middleY] = [x + way[0] * by, y + way[1] * by];
    return [
      [middleX - 5, middleY + 11],
      [middleX + 5, middleY - 11],
    ];
  });
}

/** No children: a short line down from the couple, closed by one bar when it is their choice, by two when it isn't. */
function childless({ noChildren }: Couple, [x, y]: Point): Point[][] {
  if (!noChildren) return [];
  const bar = (below: number): Point[] => [
    [x - 9, y + below],
    [x + 9, y + below],
  ];
  const drop: Point[] = [
    [x, y],
    [x, y + 24],
  ];
  return noChildren === 'byChoice' ? [drop, bar(24)] : [drop, bar(24), bar(30)];
}

/** The year of a union, above its line, on paper: other lines pass under it. */
function coupleWords(
  said: string,
  { at, line: { from, to, bracket }, busy }: { at: Point; line: CoupleLine; busy: boolean },
): { box: Box; shapes: Shape[] } {
  const height = SIZES.tinyText * SIZES.leading;
  if (bracket) return onPaper(said, [between(from, to, BEHIND)[0], from[1] - 3 - height]);
  const steep = Math.abs(to[1] - from[1]) > Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.5;
  const lift = busy ? -10.5 - height : -5 - height;
  // Between the two where there is room, however near they stand.
  const half = measureText(said, SIZES.tinyText) / 2 + 4;
  const [left, right] = [from[0] + half, Math.max(from[0] + half, to[0] - half)];
  const x = Math.min(right, Math.max(left, at[0] + (busy ? 4 : 0)));
  const top: Point = steep ? [at[0] + 34, at[1] - height / 2] : [x, at[1] + lift];
  return onPaper(said, top);
}

function onPaper(said: string, top: Point): { box: Box; shapes: Shape[] } {
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
