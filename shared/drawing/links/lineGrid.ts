import type { Point } from '../../board/element.ts';
import type { Box } from '../drawing.ts';

const CELL = 64;

/** Where lines run, as points: how many of them a label would lie on. */
export class LineGrid {
  readonly #cells = new Map<number, number[]>();
  readonly #owners = new Map<string, number>();
  /** at which question a line was last counted, by its number */
  readonly #counted: number[] = [];
  #question = 0;
  /** numbers given so far: a line that comes back is another */
  #given = 0;

  add(owner: string, trace: readonly Point[]): void {
    const number = this.#given;
    this.#given += 1;
    this.#owners.set(owner, number);
    this.#counted[number] = 0;
    for (const [x, y] of trace) {
      const cell = cellAt(Math.floor(x / CELL), Math.floor(y / CELL));
      const there = this.#cells.get(cell);
      if (there) there.push(x, y, number);
      else this.#cells.set(cell, [x, y, number]);
    }
  }

  /** Takes away a line that was added so. */
  remove(owner: string, trace: readonly Point[]): void {
    const number = this.#owners.get(owner);
    if (number === undefined) return;
    this.#owners.delete(owner);
    const touched = new Set(trace.map(([x, y]) => cellAt(Math.floor(x / CELL), Math.floor(y / CELL))));
    for (const cell of touched) {
      const there = this.#cells.get(cell) ?? [];
      // The last takes the place of what goes: nobody asks in what order they came.
      let left = there.length;
      for (let place = 0; place < left; )
        if (there[place + 2] === number) {
          left -= 3;
          for (let part = 0; part < 3; part += 1) there[place + part] = there[left + part] ?? 0;
        } else place += 3;
      there.length = left;
    }
  }

  /** How many lines, other than `except`, pass through a box; `enough` ends the counting. Asked 5,000 times a drawing. */
  countIn(box: Box, except: string, enough = Number.POSITIVE_INFINITY): number {
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    const own = this.#owners.get(except);
    this.#question += 1;
    let found = 0;
    for (let column = Math.floor(box.x / CELL); column <= Math.floor(right / CELL); column += 1)
      for (let row = Math.floor(box.y / CELL); row <= Math.floor(bottom / CELL); row += 1) {
        const there = this.#cells.get(cellAt(column, row));
        if (there === undefined) continue;
        for (let place = 0; place < there.length; place += 3) {
          const x = there[place] ?? 0;
          const y = there[place + 1] ?? 0;
          if (x < box.x || x > right || y < box.y || y > bottom) continue;
          const owner = there[place + 2] ?? 0;
          if (owner === own || this.#counted[owner] === this.#question) continue;
          this.#counted[owner] = this.#question;
          found += 1;
          if (found >= enough) return found;
        }
      }
    return found;
  }
}

/** Board coordinates stay within ± 100 000 px, so a column and a row fit in one number. */
function cellAt(column: number, row: number): number {
  return (column + 8192) * 16384 + row + 8192;
}
