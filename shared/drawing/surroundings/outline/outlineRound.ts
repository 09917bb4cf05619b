import type { Point } from '../../../board/element.ts';
import { insideBody } from '../../body.ts';
import { boxes } from '../../boxes.ts';
import type { Box } from '../../drawing.ts';
import { type Field, fieldOf, middleOf, squaresIn } from './field.ts';
import { trace } from './trace.ts';
import { reach, Squares, wayTo } from './walk.ts';

/** Px between the outline and somebody who isn't of the household. */
const OFF = 20;
/** Px beyond its members that an outline may go to get round somebody. */
const ROUND = 60;
/** Px: who stands farther from an outline changes nothing of it. */
export const FARTHEST = OFF + ROUND + 1;

/**
 * The outline of a household: the convex one where nobody else stands inside; otherwise it bends round whoever isn't of
 * it, and shuts nobody in. Several outlines where strangers stand between the members on all ways. DR35.
 */
export function outlineRound(
  convex: readonly Point[],
  { members, strangers, padding }: { members: readonly Box[]; strangers: readonly Box[]; padding: number },
): (readonly Point[])[] {
  const all = boxes.of(convex);
  const near = strangers
    .map((box) => boxes.grow(box, OFF))
    .filter((box) => boxes.meet(box, boxes.grow(all, ROUND)));
  if (!near.some((box) => touches(box, convex))) return [convex];
  const field = fieldOf(all, ROUND);
  const homes = members.map((box) => squaresIn(field, boxes.grow(box, padding)));
  const own = new Squares(field, homes.flat());
  const closed = new Squares(field);
  for (const box of near)
    for (const square of squaresIn(field, box)) if (!own.has(square)) closed.add(square);
  const within = new Uint8Array(field.columns * field.rows);
  const isInside = insideAlongRows(field, convex);
  for (const square of squaresIn(field, all))
    if (own.has(square) || (!closed.has(square) && isInside(square))) within[square] = 1;
  open(field, { within, own, closed });
  return join(field, { within, homes, closed }).map((part) => trace(field, part));
}

/** Whether the middle of a square is inside, asked row by row: an outline is crossed in the same places all along one. */
function insideAlongRows(field: Field, outline: readonly Point[]): (square: number) => boolean {
  let row = -1;
  let crossed: number[] = [];
  return (square) => {
    const [x, y] = middleOf(field, square);
    const now = Math.floor(square / field.columns);
    if (now !== row) {
      row = now;
      crossed = outline.flatMap((a, place) => {
        const b = outline.at(place - 1) ?? a;
        return a[1] > y === b[1] > y ? [] : [((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]];
      });
    }
    let inside = false;
    for (const at of crossed) if (x < at) inside = !inside;
    return inside;
  };
}

interface Ground {
  /** a byte for each square: whether it is within the outline */
  within: Uint8Array;
  closed: Squares;
}

/** Who stands amid the members gets a way out. */
function open(field: Field, { within, own, closed }: Ground & { own: Squares }): void {
  const outside = () => reach(field, [0], (square) => within[square] !== 1);
  let out = outside();
  for (const square of closed.list) {
    if (out.has(square)) continue;
    const way = wayTo(field, [square], { open: (one) => !own.has(one), wanted: (one) => out.has(one) });
    if (!way) continue;
    for (const one of widened(field, way)) if (!own.has(one)) within[one] = 0;
    out = outside();
  }
}

/** Parts that strangers keep apart are joined by a way round them, where there is one. */
function join(
  field: Field,
  { within, homes, closed }: Ground & { homes: readonly (readonly number[])[] },
): Squares[] {
  const parts: Squares[] = [];
  for (const home of homes) {
    const [start] = home;
    if (start === undefined || parts.some((part) => part.has(start))) continue;
    const part = reach(field, home, (square) => within[square] === 1);
    for (const other of [...parts]) {
      const way = wayTo(field, part.list, {
        open: (square) => !closed.has(square),
        wanted: (one) => other.has(one),
      });
      if (!way) continue;
      const bridge = widened(field, way).filter((square) => !closed.has(square));
      for (const square of [...other.list, ...bridge]) part.add(square);
      parts.splice(parts.indexOf(other), 1);
    }
    parts.push(part);
  }
  return parts;
}

/** A way three squares wide. */
function widened(field: Field, way: readonly number[]): number[] {
  return way.flatMap((square) =>
    squaresIn(field, boxes.round(middleOf(field, square), 2 * field.side, 2 * field.side)),
  );
}

/** Whether a box and a convex outline share anything, as far as a handful of points tells. */
function touches(box: Box, outline: readonly Point[]): boolean {
  const body = { form: 'polygon', points: outline } as const;
  const inBox = ([x, y]: Point) =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  if (outline.some(inBox)) return true;
  const shares = [0, 0.25, 0.5, 0.75, 1];
  return shares.some((right) =>
    shares.some((down) => insideBody(body, [box.x + right * box.width, box.y + down * box.height], 0)),
  );
}
