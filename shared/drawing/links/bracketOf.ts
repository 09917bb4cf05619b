import type { ElementDrawing } from '../drawing.ts';
import type { TableIndex } from '../tableIndex.ts';

type Drawn = ReadonlyMap<string, ElementDrawing>;

const partners = new WeakMap<TableIndex, ReadonlyMap<string, readonly string[]>>();
/** Px: who stands this much higher or lower is on another line. */
const LEVEL = 16;

/** A couple with somebody between the two on their row. */
export interface Bracket {
  /** the one of the two with fewer partners: their children and words belong beside this one */
  outer: ElementDrawing;
  /** who stands next to the outer one, towards the other */
  next: ElementDrawing;
  far: ElementDrawing;
  /** who stands between, from left to right */
  over: readonly ElementDrawing[];
}

/**
 * Who a couple's line has to go over. Who has a third partner has somebody between them and that one, partners or
 * theirs (KI11): the line is a bracket above them all. Null when nobody of them stands between. DR30.
 */
export function bracketOf(
  [a, b]: readonly [ElementDrawing, ElementDrawing],
  drawn: Drawn,
  index: TableIndex,
): Bracket | null {
  const [ofA, ofB] = [partnersOf(index, a.key), partnersOf(index, b.key)];
  const [left, right] = a.at[0] <= b.at[0] ? [a, b] : [b, a];
  if (ofA.length + ofB.length < 3 || Math.abs(a.at[1] - b.at[1]) > LEVEL) return null;
  const over = [...chainOf(index, a.key)]
    .flatMap((key) => drawn.get(key) ?? [])
    .filter(({ at }) => at[0] > left.at[0] && at[0] < right.at[0] && Math.abs(at[1] - a.at[1]) <= LEVEL)
    .sort((one, other) => one.at[0] - other.at[0]);
  const [outer, far] = ofA.length <= ofB.length ? [a, b] : [b, a];
  const next = outer === left ? over[0] : over.at(-1);
  return next ? { outer, next, far, over } : null;
}

/** Everybody tied to somebody by couples: partners, their other partners, and so on. */
function chainOf(index: TableIndex, key: string): ReadonlySet<string> {
  const chain = new Set([key]);
  for (const one of chain) for (const other of partnersOf(index, one)) chain.add(other);
  return chain;
}

function partnersOf(index: TableIndex, key: string): readonly string[] {
  let known = partners.get(index);
  if (!known) {
    const made = new Map<string, string[]>();
    for (const { ends } of index.couples)
      for (const end of ends)
        for (const other of ends) if (other !== end) made.set(end, [...(made.get(end) ?? []), other]);
    known = made;
    partners.set(index, known);
  }
  return known.get(key) ?? [];
}
