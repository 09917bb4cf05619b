import type { Point } from '../../board/element.ts';
import type { Box } from '../drawing.ts';

const CELL = 64;

/** Where lines run, as points: how many of them a label would lie on. */
export class LineGrid {
  readonly #cells = new Map<number, number[]>();
  readonly #owners = new Map<string, number>();

  add(owner: string, trace: readonly Point[]): void {
    const number = this.#owners.size;
    this.#owners.set(owner, number);
    for (const [x, y] of trace) {
      const cell = cellAt(Math.floor(x / CELL), Math.floor(y / CELL));
      const there = this.#cells.get(cell);
      if (there) there.push(x, y, number);
      else this.#cells.set(cell, [x, y, number]);
    }
  }

  /** How many lines, other than `except`, pass through a box. */
  countIn(box: Box, except: string): number {
    const [right, bottom] = [box.x + box.width, box.y + box.height];
    const own = this.#owners.get(except);
    const found = new Set<number>();
    for (let column = Math.floor(box.x / CELL); column <= Math.floor(right / CELL); column += 1)
      for (let row = Math.floor(box.y / CELL); row <= Math.floor(bottom / CELL); row += 1) {
        const there = this.#cells.get(cellAt(column, row));
        for (let place = 0; there && place < there.length; place += 3) {
          const [x = 0, y = 0, owner = 0] = [there[place], there[place + 1], there[place + 2]];
          if (owner !== own && x >= box.x && x <= right && y >= box.y && y <= bottom) found.add(owner);
        }
      }
    return found.size;
  }
}

/** Board coordinates stay within ± 100 000 px, so a column and a row fit in one number. */
function cellAt(column: number, row: number): number {
  return (column + 8192) * 16384 + row + 8192;
}
