import type { ElementDrawing } from '../drawing.ts';
import type { TableIndex } from '../tableIndex.ts';

type Drawn = ReadonlyMap<string, ElementDrawing>;

const partners = new WeakMap<TableIndex, ReadonlyMap<string, readonly string[]>>();
/** Px: who stands this much higher or lower is on another line. */
const LEVEL = 16;

/**
 * The part of a couple's line that is nobody else's. Who has a third partner has somebody between them and that one,
 * partners or theirs (KI11): the line runs on behind, but its words, its slashes and its children belong beside the outer one, who has
 * fewer partners. The two themselves when nobody of them stands between. DR30.
 */
export function ownSection(
  [a, b]: readonly [ElementDrawing, ElementDrawing],
  drawn: Drawn,
  index: TableIndex,
): readonly [ElementDrawing, ElementDrawing] {
  const [ofA, ofB] = [partnersOf(index, a.key), partnersOf(index, b.key)];
  const [left, right] = a.at[0] <= b.at[0] ? [a, b] : [b, a];
  if (ofA.length + ofB.length < 3 || Math.abs(a.at[1] - b.at[1]) > LEVEL) return [a, b];
  const between = [...chainOf(index, a.key)]
    .flatMap((key) => drawn.get(key) ?? [])
    .filter(({ at }) => at[0] > left.at[0] && at[0] < right.at[0] && Math.abs(at[1] - a.at[1]) <= LEVEL)
    .sort((one, other) => one.at[0] - other.at[0]);
  const outer = ofA.length <= ofB.length ? a : b;
  const next = outer === left ? between[0] : between.at(-1);
  return next ? [outer, next] : [a, b];
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
