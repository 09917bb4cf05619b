import type { Point } from '../../board/element.ts';
import type { Child } from '../../board/link.ts';
import type { ElementDrawing, PathShape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';
import { leave } from './drawCouple.ts';

/** How far above the highest of the children their common bar runs, px. */
const BAR = 30;
/** A child placed higher than this below its parents gets a straight line: a bar would run through them. */
const LEAST = 44;

export interface ChildWay {
  /** where the line comes from: the couple's line, between the parents, or below the only parent's name */
  root: Point;
  /** the top of the highest child of these parents */
  highest: number;
  /** every child of these parents is fostered: the common part is dotted too */
  allFostered: boolean;
}

/** The child's line drops from its parents: solid, dotted for foster care, with a dotted twin for adoption. BO42, BO43. */
export function drawChild(
  filiation: Child['filiation'],
  child: ElementDrawing,
  { root, highest, allFostered }: ChildWay,
): { line: PathShape[]; trace: Point[] } {
  const dotted = filiation === 'foster' ? [2, 5] : null;
  const top = topOf(child);
  const straight = highest - root[1] < LEAST;
  const bar = highest - BAR;
  const own: Point[] = straight ? [root, leave(child, root)] : [[child.at[0], bar], top];
  const common: Point[] = straight ? [] : [root, [root[0], bar], [child.at[0], bar]];
  const line: PathShape[] = [];
  if (common.length > 0) line.push(stroke(common, allFostered ? [2, 5] : null));
  line.push(stroke(own, dotted));
  if (filiation === 'adopted')
    line.push(
      stroke(
        own.map(([x, y]): Point => [x + 6, y]),
        [2, 4],
      ),
    );
  return { line, trace: sampled([...common, ...own]) };
}

function topOf(child: ElementDrawing): Point {
  const { body } = child;
  const top =
    body.form === 'circle' ? body.centre[1] - body.radius : Math.min(...body.points.map(([, y]) => y));
  return [child.at[0], Math.min(top, child.box.y)];
}

function stroke(points: readonly Point[], dash: readonly number[] | null): PathShape {
  return { shape: 'path', d: pathOf.line(points), stroke: 'live', fill: null, width: 2.2, dash };
}

/** Points along a line with corners, close enough that a finger finds it and a label sees it. */
function sampled(corners: readonly Point[]): Point[] {
  const points: Point[] = [];
  corners.forEach((corner, index) => {
    const before = corners[index - 1];
    if (before) {
      const steps = Math.min(24, Math.ceil(Math.hypot(corner[0] - before[0], corner[1] - before[1]) / 24));
      for (let step = 1; step < steps; step += 1)
        points.push([
          before[0] + ((corner[0] - before[0]) * step) / steps,
          before[1] + ((corner[1] - before[1]) * step) / steps,
        ]);
    }
    points.push(corner);
  });
  return points;
}
