import type { Point } from '../board/element.ts';
import { boxes } from './boxes.ts';
import type { Box } from './drawing.ts';

const CELL = 160;

/** Things with a box, found by place: so that 600 links ask about their neighbours and not about all 300 people. */
export class Grid<T> {
  readonly #cells = new Map<number, { box: Box; item: T }[]>();

  add(box: Box, item: T): void {
    const entry = { box, item };
    for (const cell of cellsOf(box)) {
      const there = this.#cells.get(cell);
      if (there) there.push(entry);
      else this.#cells.set(cell, [entry]);
    }
  }

  /** Whether something at this point passes the test. */
  at(point: Point, test: (item: T) => boolean): boolean {
    const there = this.#cells.get(cellAt(Math.floor(point[0] / CELL), Math.floor(point[1] / CELL)));
    return there?.some(({ box, item }) => boxes.holds(box, point) && test(item)) ?? false;
  }

  /** Each thing whose box meets this one, once. */
  meeting(box: Box): T[] {
    const found = new Set<T>();
    for (const cell of cellsOf(box))
      for (const entry of this.#cells.get(cell) ?? []) if (boxes.meet(entry.box, box)) found.add(entry.item);
    return [...found];
  }
}

function cellsOf(box: Box): number[] {
  const cells: number[] = [];
  for (let x = Math.floor(box.x / CELL); x <= Math.floor((box.x + box.width) / CELL); x += 1)
    for (let y = Math.floor(box.y / CELL); y <= Math.floor((box.y + box.height) / CELL); y += 1)
      cells.push(cellAt(x, y));
  return cells;
}

/** Board coordinates stay within ± 100 000 px, so a column and a row fit in one number. */
function cellAt(column: number, row: number): number {
  return (column + 4096) * 8192 + row + 4096;
}
