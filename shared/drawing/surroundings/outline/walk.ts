import type { Field } from './field.ts';

/** Some squares of a field: in the order they were come to, and a byte for each of the field. */
export class Squares {
  readonly list: number[] = [];
  readonly #there: Uint8Array;

  constructor({ columns, rows }: Field, squares: Iterable<number> = []) {
    this.#there = new Uint8Array(columns * rows);
    for (const square of squares) this.add(square);
  }

  has(square: number): boolean {
    return this.#there[square] === 1;
  }

  add(square: number): void {
    if (this.#there[square] === 1) return;
    this.#there[square] = 1;
    this.list.push(square);
  }

  /** The first from the top, then from the left; -1 where there is none. */
  get first(): number {
    return this.#there.indexOf(1);
  }
}

/** Asks `visit` of the squares that share a side with one, without those outside the field. */
function eachBeside({ columns, rows }: Field, square: number, visit: (next: number) => void): void {
  const column = square % columns;
  if (column > 0) visit(square - 1);
  if (column < columns - 1) visit(square + 1);
  if (square >= columns) visit(square - columns);
  if (square < columns * (rows - 1)) visit(square + columns);
}

/** Everything that can be reached from some squares without leaving what is open. Written out: it is asked of every square. */
export function reach(field: Field, from: Iterable<number>, open: (square: number) => boolean): Squares {
  const { columns, rows } = field;
  const below = columns * (rows - 1);
  const seen = new Squares(field, from);
  for (const square of seen.list) {
    const column = square % columns;
    if (column > 0 && !seen.has(square - 1) && open(square - 1)) seen.add(square - 1);
    if (column < columns - 1 && !seen.has(square + 1) && open(square + 1)) seen.add(square + 1);
    if (square >= columns && !seen.has(square - columns) && open(square - columns))
      seen.add(square - columns);
    if (square < below && !seen.has(square + columns) && open(square + columns)) seen.add(square + columns);
  }
  return seen;
}

/** The shortest way from some squares to the first that is wanted, through what is open; null where there is none. */
export function wayTo(
  field: Field,
  from: Iterable<number>,
  { open, wanted }: { open: (square: number) => boolean; wanted: (square: number) => boolean },
): number[] | null {
  const cameFrom = new Map<number, number>();
  const seen = new Squares(field, from);
  for (const square of seen.list) {
    if (wanted(square)) {
      const way = [square];
      for (let step = cameFrom.get(square); step !== undefined; step = cameFrom.get(step)) way.push(step);
      return way;
    }
    eachBeside(field, square, (next) => {
      if (seen.has(next) || !(open(next) || wanted(next))) return;
      seen.add(next);
      cameFrom.set(next, square);
    });
  }
  return null;
}
