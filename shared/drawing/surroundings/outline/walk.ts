import type { Field } from './field.ts';

/**
 * The squares that were come to, in order, and from where. A field has thousands of squares, and a household asks several
 * times: a byte for each and no list of neighbours.
 */
class Steps {
  readonly order: number[] = [];
  readonly cameFrom = new Map<number, number>();
  readonly #seen: Uint8Array;

  constructor({ columns, rows }: Field, from: Iterable<number>) {
    this.#seen = new Uint8Array(columns * rows);
    for (const square of from) this.take(square);
  }

  isNew(square: number): boolean {
    return this.#seen[square] === 0;
  }

  take(square: number): void {
    if (this.#seen[square] === 1) return;
    this.#seen[square] = 1;
    this.order.push(square);
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

/** Everything that can be reached from some squares without leaving what is open. */
export function reach(field: Field, from: Iterable<number>, open: (square: number) => boolean): Set<number> {
  const steps = new Steps(field, from);
  for (const square of steps.order)
    eachBeside(field, square, (next) => {
      if (steps.isNew(next) && open(next)) steps.take(next);
    });
  return new Set(steps.order);
}

/** The shortest way from some squares to the first that is wanted, through what is open; null where there is none. */
export function wayTo(
  field: Field,
  from: Iterable<number>,
  { open, wanted }: { open: (square: number) => boolean; wanted: (square: number) => boolean },
): number[] | null {
  const steps = new Steps(field, from);
  for (const square of steps.order) {
    if (wanted(square)) {
      const way = [square];
      for (let at = steps.cameFrom.get(square); at !== undefined; at = steps.cameFrom.get(at)) way.push(at);
      return way;
    }
    eachBeside(field, square, (next) => {
      if (!steps.isNew(next) || !(open(next) || wanted(next))) return;
      steps.take(next);
      steps.cameFrom.set(next, square);
    });
  }
  return null;
}
