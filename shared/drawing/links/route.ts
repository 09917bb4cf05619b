import type { Point } from '../../board/element.ts';
import { distanceToSegment, insideBody } from '../body.ts';
import { boxes } from '../boxes.ts';
import type { Box, ElementDrawing } from '../drawing.ts';
import type { Grid } from '../grid.ts';
import { bentCurve, type Curve, partOf, pointOn } from './curve.ts';

/** How far a link stays from what it joins, px: the head must not touch the outline. */
const GAP = 4;
const BENDS = [0.1, -0.1, 0.22, -0.22, 0.36, -0.36, 0.52, -0.52];
const WIDEST = Math.max(...BENDS);
const STEPS = 36;
const LOOKS = 14;

interface Way {
  from: ElementDrawing;
  to: ElementDrawing;
  /** where the line is seen to leave and arrive: the building for a professional inside one, else the end itself */
  fromWall: ElementDrawing;
  toWall: ElementDrawing;
  /** bends that other links of the same two ends have taken */
  taken: ReadonlySet<number>;
  around: Grid<ElementDrawing>;
}

/**
 * The calmest curve from one element to another: it leaves from the edge nearest the other end, goes round the
 * names of its own ends, and bends to pass beside whoever stands between. BO20–BO23.
 */
export function route({
  from,
  to,
  fromWall,
  toWall,
  taken,
  around,
}: Way): { curve: Curve; bend: number } | null {
  // A bend is counted from the same side whichever way a link points, so that there and back don't overlap.
  const turn = from.key < to.key ? 1 : -1;
  let best: { curve: Curve; bend: number; cost: number } | null = null;
  for (const bend of BENDS) {
    if (taken.has(bend)) continue;
    // Bends come in the order of what they cost by themselves.
    if (best !== null && best.cost <= Math.abs(bend) * 2 + 1e-9) break;
    const curve = outside(bentCurve(from.at, to.at, bend * turn), fromWall, toWall);
    if (!curve) continue;
    // Once it crosses as many as the best, how many more it crosses is nothing to anybody.
    const enough: number = best === null ? LOOKS : best.cost - Math.abs(bend) * 2;
    const cost = crossings(curve, { from, to, around }, enough) + Math.abs(bend) * 2;
    if (best === null || cost < best.cost - 1e-9) best = { curve, bend, cost };
  }
  return best;
}

/** Whether something in this box would be crossed by a way that was found. */
export function isCrossed(curve: Curve, box: Box): boolean {
  if (!boxes.meet(boxes.of([curve.from, curve.control, curve.to]), boxes.grow(box, 1))) return false;
  for (let look = 1; look < LOOKS; look += 1) if (boxes.holds(box, pointOn(curve, look / LOOKS))) return true;
  return false;
}

/** Whether something in this box may have stood in one of the ways: none goes further aside than half its bend. */
export function mayFree(from: ElementDrawing, to: ElementDrawing, box: Box): boolean {
  const length = Math.hypot(to.at[0] - from.at[0], to.at[1] - from.at[1]);
  const reach = (WIDEST / 2) * length + Math.hypot(box.width, box.height) / 2 + 1;
  return distanceToSegment(boxes.centre(box), from.at, to.at) <= reach;
}

/** The part of a curve between two bodies and their names; null when they overlap. */
function outside(curve: Curve, from: ElementDrawing, to: ElementDrawing): Curve | null {
  const start = edge(curve, from, 1);
  const end = edge(curve, to, -1);
  return start === null || end === null || end - start < 0.02 ? null : partOf(curve, start, end);
}

/** Where a curve last leaves its start (1), or, seen from its end (-1), where it comes in. */
function edge(curve: Curve, element: ElementDrawing, way: 1 | -1): number | null {
  const place = (step: number) => (way === 1 ? step / STEPS : 1 - step / STEPS);
  // As far as its box reaches, then back to where it is last inside.
  let inside = 0;
  while (inside < STEPS && nearBox(element.box, pointOn(curve, place(inside + 1)))) inside += 1;
  while (inside > 0 && !covers(element, pointOn(curve, place(inside)))) inside -= 1;
  if (inside === STEPS) return null;
  let [low, high] = [inside, inside + 1];
  for (let turn = 0; turn < 6; turn += 1) {
    const middle = (low + high) / 2;
    if (covers(element, pointOn(curve, place(middle)))) low = middle;
    else high = middle;
  }
  return place(high);
}

function nearBox(box: Box, [x, y]: Point): boolean {
  const margin = GAP + 2;
  return (
    x >= box.x - margin &&
    x <= box.x + box.width + margin &&
    y >= box.y - margin &&
    y <= box.y + box.height + margin
  );
}

function covers({ body, nameBox, box }: ElementDrawing, point: Point): boolean {
  if (!nearBox(box, point)) return false;
  if (nameBox !== null && nearName(nameBox, point)) return true;
  return insideBody(body, point, GAP);
}

function nearName(box: Box, [x, y]: Point): boolean {
  return x >= box.x - 2 && x <= box.x + box.width + 2 && y >= box.y - 2 && y <= box.y + box.height + 2;
}

function crossings(
  curve: Curve,
  { from, to, around }: Pick<Way, 'from' | 'to' | 'around'>,
  enough: number,
): number {
  const free = (other: ElementDrawing) =>
    other.key !== from.key &&
    other.key !== to.key &&
    other.key !== from.inside &&
    other.key !== to.inside &&
    other.inside !== from.key &&
    other.inside !== to.key;
  let crossed = 0;
  for (let look = 1; look < LOOKS && crossed < enough; look += 1)
    if (around.at(pointOn(curve, look / LOOKS), free)) crossed += 1;
  return crossed;
}
