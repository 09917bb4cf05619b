import type { Point } from '../../board/element.ts';
import type { RelationKind } from '../../board/relationKind.ts';
import { RELATION_LOOKS } from '../../notation/looks/relationLooks.ts';
import type { PathShape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';
import { HEAD, headShapes } from '../strands/heads.ts';
import { type Curve, directionOn, partOf, pointOn, traceOf } from './curve.ts';

const WIDTH = 2.2;
const ZIGZAG = { length: 30, amplitude: 5, teeth: 5 };

export function drawRelation(kind: RelationKind, curve: Curve): { line: PathShape[]; trace: Point[] } {
  const { ink, dash, head, zigzag } = RELATION_LOOKS[kind];
  const length = Math.max(1, lengthOf(curve));
  const heads = headShapes(head, { tip: curve.to, way: directionOn(curve, 1), ink, width: WIDTH });
  // What a hollow head covers, the line leaves out.
  const lineEnd = head === 'hollow' ? Math.max(0.1, 1 - HEAD / length) : 1;
  const startsAt = zigzag && length > ZIGZAG.length * 1.8 ? ZIGZAG.length / length : 0;
  const rest = partOf(curve, startsAt, lineEnd);
  const body = pathOf.quadratic(rest.from, rest.control, rest.to);
  const d = startsAt > 0 ? `${pathOf.line(teeth(curve, startsAt))}${body.replace('M', 'L')}` : body;
  return {
    line: [{ shape: 'path', d, stroke: ink, fill: null, width: WIDTH, dash }, ...heads],
    trace: traceOf(curve, Math.min(48, Math.max(8, Math.round(length / 14)))),
  };
}

function lengthOf({ from, control, to }: Curve): number {
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
