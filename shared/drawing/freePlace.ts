import type { ElementKind, Point } from '../board/element.ts';
import { boxes } from './boxes.ts';
import type { Box } from './drawing.ts';
import { footprint } from './footprint.ts';

/** How far one looks, in half rooms each way. */
const REACH = 48;
const FURTHEST = 100_000;

/** Whoever is in the way: elements as they are drawn, or their footprints. */
interface Taken {
  kind: ElementKind;
  box: Box;
}

/**
 * The free place nearest to where something new is wanted (its middle): on nobody, going round; or along the row first, since
 * a row is a generation. What surrounds others is in the way of its like only. The one way places are found: by hand, from the
 * list, by typing, for a relative. BO88, OL12, QA7, BO126.
 */
export function freePlace(
  kind: ElementKind,
  wanted: Point,
  { taken, along = 'around' }: { taken: readonly Taken[]; along?: 'around' | 'row' },
): Point {
  const { width, height } = footprint.room(kind);
  const inTheWay = surrounds(kind) ? taken : taken.filter((other) => !surrounds(other.kind));
  const isFree = (at: Point) => {
    const box = footprint.round(kind, at);
    return !inTheWay.some((other) => boxes.meet(other.box, box));
  };
  for (const [dx, dy] of along === 'row' ? rowsFirst() : round()) {
    const at: Point = [inside(wanted[0] + (dx * width) / 2), inside(wanted[1] + (dy * height) / 2)];
    if (isFree(at)) return at;
  }
  return [inside(wanted[0]), inside(wanted[1])];
}

function surrounds(kind: ElementKind): boolean {
  return kind === 'household' || kind === 'zone' || kind === 'picture';
}

function inside(value: number): number {
  return Math.round(Math.min(FURTHEST, Math.max(-FURTHEST, value)));
}

/** 0, 1, -1, 2, -2 …: rather right than left, rather down than up. */
const STEPS = Array.from(
  { length: 2 * REACH + 1 },
  (_, turn) => Math.ceil(turn / 2) * (turn % 2 === 1 ? 1 : -1),
);

function* rowsFirst(): Generator<Point> {
  for (const dy of STEPS) for (const dx of STEPS) yield [dx, dy];
}

let rings: readonly Point[] | null = null;

/** Nearest first; of two as near, the one on the right, so that a list of newcomers is a row before it is a pile. */
function round(): readonly Point[] {
  rings ??= STEPS.flatMap((dy) => STEPS.map((dx): Point => [dx, dy])).sort(
    (a, b) => Math.hypot(...a) - Math.hypot(...b),
  );
  return rings;
}
