import { besides, type Field } from './field.ts';

/** Everything that can be reached from some squares without leaving what is open. */
export function reach(field: Field, from: Iterable<number>, open: (square: number) => boolean): Set<number> {
  const seen = new Set(from);
  for (const square of seen)
    for (const next of besides(field, square)) if (!seen.has(next) && open(next)) seen.add(next);
  return seen;
}

/** The shortest way from some squares to the first that is wanted, through what is open; null where there is none. */
export function wayTo(
  field: Field,
  from: Iterable<number>,
  { open, wanted }: { open: (square: number) => boolean; wanted: (square: number) => boolean },
): number[] | null {
  const cameFrom = new Map<number, number>();
  const seen = new Set(from);
  for (const square of seen) {
    if (wanted(square)) {
      const way = [square];
      for (let step = cameFrom.get(square); step !== undefined; step = cameFrom.get(step)) way.push(step);
      return way;
    }
    for (const next of besides(field, square)) {
      if (seen.has(next) || (!open(next) && !wanted(next))) continue;
      seen.add(next);
      cameFrom.set(next, square);
    }
  }
  return null;
}
