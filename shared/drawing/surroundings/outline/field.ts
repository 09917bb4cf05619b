import type { Point } from '../../../board/element.ts';
import { boxes } from '../../boxes.ts';
import type { Box } from '../../drawing.ts';

/** Px: the side of a square of the field; larger where there would be more squares than that. */
const SQUARE = 10;
const MOST = 5_000;

/** The board round a household, in squares: each is known by its number, from left to right, then down. */
export interface Field {
  columns: number;
  rows: number;
  side: number;
  left: number;
  top: number;
}

export function fieldOf(box: Box, air: number): Field {
  const { x, y, width, height } = boxes.grow(box, air);
  const side = Math.max(SQUARE, Math.sqrt((width * height) / MOST));
  return { columns: Math.ceil(width / side), rows: Math.ceil(height / side), side, left: x, top: y };
}

export function middleOf({ columns, side, left, top }: Field, square: number): Point {
  return [left + ((square % columns) + 0.5) * side, top + (Math.floor(square / columns) + 0.5) * side];
}

/** Squares whose middle is in a box. */
export function squaresIn(field: Field, box: Box): number[] {
  const { columns, rows, side, left, top } = field;
  const from = (start: number, least: number) => Math.max(0, Math.ceil((start - least) / side - 0.5));
  const to = (end: number, least: number, count: number) =>
    Math.min(count - 1, Math.floor((end - least) / side - 0.5));
  const found: number[] = [];
  const last = to(box.x + box.width, left, columns);
  for (let row = from(box.y, top); row <= to(box.y + box.height, top, rows); row += 1)
    for (let column = from(box.x, left); column <= last; column += 1) found.push(row * columns + column);
  return found;
}
