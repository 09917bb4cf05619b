import type { Point } from '../board/element.ts';
import { boxes } from './boxes.ts';
import type { Box } from './drawing.ts';

const CELL = 160;

interface Entry<T> {
  box: Box;
  item: T;
  /** at which question it was last counted */
  counted: number;
}

/** Things with a box, found by place: so that 600 links ask about their neighbours and not about all 300 people. */
export class Grid<T> {
  readonly #cells = new Map<number, Entry<T>[]>();
  #question = 0;

  add(box: Box, item: T): void {
    const entry = { box, item, counted: 0 };
    for (const cell of cellsOf(box)) {
      const there = this.#cells.get(cell);
      if (there) there.push(entry);
      else this.#cells.set(cell, [entry]);
    }
  }

  /** Takes away what was added so. */
  remove(box: Box, item: T): void {
    for (const cell of cellsOf(box)) {
      const there = this.#cells.get(cell);
      const place = there?.findIndex((entry) => entry.item === item && entry.box === box) ?? -1;
      if (place >= 0) there?.splice(place, 1);
    }
  }

  /** Whether something at this point passes the test. */
  at(point: Point, test: (item: T) => boolean): boolean {
    const there = this.#cells.get(cellAt(Math.floor(point[0] / CELL), Math.floor(point[1] / CELL)));
    if (there === undefined) return false;
    for (const { box, item } of there) if (boxes.holds(box, point) && test(item)) return true;
    return false;
  }

  /** How many things have a box that meets this one. */
  countMeeting(box: Box): number {
    this.#question += 1;
    let found = 0;
    for (const cell of cellsOf(box))
      for (const entry of this.#cells.get(cell) ?? []) {
        if (entry.counted === this.#question || !boxes.meet(entry.box, box)) continue;
        entry.counted = this.#question;
        found += 1;
      }
    return found;
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
