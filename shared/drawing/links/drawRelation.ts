import type { Point } from '../../board/element.ts';
import type { RelationKind } from '../../board/relationKind.ts';
import type { Ink, PathShape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';
import { type Curve, directionOn, partOf, pointOn, traceOf } from './curve.ts';

/** Each kind has its own colour, dash and head: it can be told without colour and on a grey print. BO30–BO33. */
export const RELATION_LOOKS: Record<
  RelationKind,
  { ink: Ink; dash: readonly number[] | null; zigzag: boolean }
> = {
  familyLink: { ink: 'link-living', dash: null, zigzag: false },
  intervention: { ink: 'link-intervention', dash: [12, 6], zigzag: false },
  activation: { ink: 'link-activation', dash: null, zigzag: true },
  cooperation: { ink: 'link-cooperation', dash: [12, 5, 2, 5], zigzag: false },
};

const WIDTH = 2.2;
const HEAD = 11;
const ZIGZAG = { length: 30, amplitude: 5, teeth: 5 };

export function drawRelation(kind: RelationKind, curve: Curve): { line: PathShape[]; trace: Point[] } {
  const { ink, dash, zigzag } = RELATION_LOOKS[kind];
  const length = Math.max(1, lengthOf(curve));
  const stroke = (d: string, dashes: readonly number[] | null): PathShape => ({
    shape: 'path',
    d,
    stroke: ink,
    fill: null,
    width: WIDTH,
    dash: dashes,
  });
  const tip = curve.to;
  const way = directionOn(curve, 1);
  const headShape = (filled: boolean, back: number): PathShape => {
    const at: Point = [tip[0] - way[0] * back, tip[1] - way[1] * back];
    const [left, right] = [barb(at, way, 1), barb(at, way, -1)];
    return filled
      ? { ...stroke(pathOf.polygon([left, at, right]), null), fill: ink }
      : stroke(pathOf.line([left, at, right]), null);
  };
  const heads: PathShape[] = [];
  // What a filled or hollow head covers, the line leaves out.
  let lineEnd = 1;
  if (kind === 'familyLink') heads.push(headShape(false, 0));
  else if (kind === 'intervention') heads.push(headShape(false, 0), headShape(false, 7));
  else if (kind === 'activation') heads.push(headShape(true, 0));
  else {
    heads.push({ ...headShape(true, 0), fill: 'paper' });
    lineEnd = Math.max(0.1, 1 - HEAD / length);
  }
  const startsAt = zigzag && length > ZIGZAG.length * 1.8 ? ZIGZAG.length / length : 0;
  const rest = partOf(curve, startsAt, lineEnd);
  const body = pathOf.quadratic(rest.from, rest.control, rest.to);
  const d = startsAt > 0 ? `${pathOf.line(teeth(curve, startsAt))}${body.replace('M', 'L')}` : body;
  return {
    line: [stroke(d, dash), ...heads],
    trace: traceOf(curve, Math.min(48, Math.max(8, Math.round(length / 14)))),
  };
}

export function lengthOf({ from, control, to }: Curve): number {
  const straight = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const round =
    Math.hypot(control[0] - from[0], control[1] - from[1]) +
    Math.hypot(to[0] - control[0], to[1] - control[1]);
  return (2 * straight + round) / 3;
}

/** A zigzag that starts and ends on the curve. */
function teeth(curve: Curve, until: number): Point[] {
  const points: Point[] = [curve.from];
  for (let tooth = 1; tooth < ZIGZAG.teeth; tooth += 1) {
    const t = (until * tooth) / ZIGZAG.teeth;
    const [x, y] = pointOn(curve, t);
    const [dx, dy] = directionOn(curve, t);
    const side = (tooth % 2 === 0 ? -1 : 1) * ZIGZAG.amplitude;
    points.push([x - dy * side, y + dx * side]);
  }
  points.push(pointOn(curve, until));
  return points;
}

function barb([x, y]: Point, [dx, dy]: Point, side: 1 | -1): Point {
  const wide = HEAD * 0.5 * side;
  return [x - dx * HEAD - dy * wide, y - dy * HEAD + dx * wide];
}
