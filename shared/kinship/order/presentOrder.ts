import type { Kin } from '../graph/kin.ts';
import { type RowItem, STRAIGHT, type Tie } from '../rows/rowItem.ts';
import { settle } from './firstOrder.ts';

/**
 * Rows as they stand from left to right, on the map now or where a first try put them; who has no place yet comes
 * beside who they hold on to.
 */
export function presentOrder(rows: RowItem[][], xOf: (kin: Kin) => number | null): void {
  const items = rows.flat();
  const at = new Map<RowItem, number>();
  for (const item of items) {
    const xs = item.people.map(xOf);
    const there = xs.filter((x) => x !== null);
    const [first, last] = [there[0], there.at(-1)];
    if (first !== undefined && last !== undefined && first !== last && item.turns)
      item.flipped = first > last;
    const middles = xs.flatMap((x, place) => {
      const offset = item.offsets[place] ?? 0;
      return x === null ? [] : [x - (item.flipped ? -offset : offset)];
    });
    if (middles.length > 0) at.set(item, mean(middles));
  }
  // Lines through rows first, each where it is drawn; then whoever is new.
  const nobody = items.filter((item) => item.people.length === 0);
  spread(nobody, at, ({ pull }) => pull === STRAIGHT);
  spread(items, at, () => true);
  settle(
    rows,
    rows.map((row) => [...row].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))),
  );
}

function spread(items: readonly RowItem[], at: Map<RowItem, number>, counts: (tie: Tie) => boolean): void {
  for (let found = true; found; ) {
    found = false;
    for (const item of items) {
      if (at.has(item)) continue;
      const ends = [
        ...item.ups.filter(counts).map(({ upper }) => upper),
        ...item.downs.filter(counts).map(({ lower }) => lower),
      ];
      const near = ends.flatMap((end) => {
        const x = at.get(end.item);
        return x === undefined ? [] : [x + (end.item.flipped ? -end.offset : end.offset)];
      });
      if (near.length === 0) continue;
      at.set(item, mean(near));
      found = true;
    }
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
