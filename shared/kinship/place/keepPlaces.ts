import { type RowItem, xAt } from '../rows/rowItem.ts';
import { fewestMoved } from './fewestMoved.ts';

/** Px: somebody this much further from their own than they would be in a layout from nothing doesn't stay there. */
const ASTRAY = 170;
/** How hard a place that is kept holds against the wishes of those who have none yet. */
const KEPT = 1_000;
const ROUNDS = 4;
/** Px. */
const HARDLY = 3;

/**
 * Where most of a part stand as a layout had put them, they stay: whoever is new takes the place nearest to their own,
 * the neighbours in the row move aside no further than it takes, and what hangs from them goes along. The rows are as
 * laid out from nothing before, and after, when that is better. KI22, KI26.
 */
export function keepPlaces(
  rows: readonly (readonly RowItem[])[],
  gaps: readonly (readonly number[])[],
): void {
  const items = rows.flat();
  const fresh = new Map(items.map((item) => [item, item.x]));
  const before = presentPlaces(rows);
  let present = before;
  const by = median([...present].map(([item, x]) => x - item.x));
  const strays = new Map(items.map((item) => [item, astray(item)]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const item of items) item.x = present.get(item) ?? (fresh.get(item) ?? 0) + by;
    const kept = new Map([...present].filter(([item]) => astray(item) <= (strays.get(item) ?? 0) + ASTRAY));
    if (kept.size * 2 < items.filter(({ people }) => people.length > 0).length) break;
    const isSettled = round > 0 && kept.size === present.size;
    if (isSettled) {
      // What a layout from nothing leaves where it is, is left there as well, and is the tidier one.
      if (count(before, (item) => (fresh.get(item) ?? 0) + by) > count(before, ({ x }) => x)) return;
      break;
    }
    for (let turn = 0; turn < 3; turn += 1)
      for (const [number, row] of rows.entries()) settle(row, gaps[number] ?? [], kept);
    present = new Map(items.filter(({ people }) => people.length > 0).map((item) => [item, item.x]));
  }
  for (const [item, x] of fresh) item.x = x + by;
  for (const [number, row] of rows.entries()) snap(row, gaps[number] ?? [], before);
}

/** A pixel or three aren't worth moving for, where the whole row agrees. */
function snap(row: readonly RowItem[], gaps: readonly number[], before: ReadonlyMap<RowItem, number>): void {
  const places = row.map((item) => {
    const x = before.get(item);
    return x !== undefined && Math.abs(x - item.x) <= HARDLY ? x : item.x;
  });
  if (places.some((x, at) => at > 0 && x - (places[at - 1] ?? 0) < (gaps[at] ?? 0))) return;
  row.forEach((item, at) => {
    item.x = places[at] ?? item.x;
  });
}

/** How many would move. */
function count(before: ReadonlyMap<RowItem, number>, placeOf: (item: RowItem) => number): number {
  return [...before].filter(([item, x]) => Math.abs(placeOf(item) - x) > 0.5).length;
}

/** Where the middle of each item is on the map: of those of it who stand on their row's own line. */
function presentPlaces(rows: readonly (readonly RowItem[])[]): Map<RowItem, number> {
  const places = new Map<RowItem, number>();
  for (const row of rows) {
    const ys = row.flatMap(({ people }) => people.flatMap(({ person }) => (person.at ? [person.at[1]] : [])));
    const line = mostFrequent(ys);
    for (const item of row) {
      const xs = item.people.flatMap(({ person: { at } }, place) => {
        const offset = item.offsets[place] ?? 0;
        return at && at[1] === line ? [at[0] - (item.flipped ? -offset : offset)] : [];
      });
      // The whole number that people's own whole numbers were rounded from.
      if (xs.length > 0) places.set(item, Math.ceil(median(xs) - 0.5));
    }
  }
  return places;
}

/** Px from where an item stands to where what it holds on to would like it. */
function astray(item: RowItem): number {
  const wanted = wish(item);
  return wanted === null ? 0 : Math.abs(wanted - item.x);
}

function wish(item: RowItem): number | null {
  let [sum, weight] = [0, 0];
  for (const side of ['ups', 'downs'] as const)
    for (const { upper, lower, pull } of item[side]) {
      const [own, other] = side === 'ups' ? [lower, upper] : [upper, lower];
      sum += pull * (item.x + xAt(other) - xAt(own));
      weight += pull;
    }
  return weight === 0 ? null : sum / weight;
}

function settle(row: readonly RowItem[], gaps: readonly number[], kept: ReadonlyMap<RowItem, number>): void {
  const wanted = row.map((item) => {
    const place = kept.get(item);
    if (place === undefined) return wish(item) ?? item.x;
    const along = item.ups.flatMap(({ upper }) => {
      const before = kept.get(upper.item);
      return before === undefined ? [] : [upper.item.x - before];
    });
    return place + (along.length === 0 ? 0 : along.reduce((sum, by) => sum + by, 0) / along.length);
  });
  const places = fewestMoved(
    wanted,
    row.map((item) => (kept.has(item) ? KEPT : 1)),
    gaps,
  );
  let last = -Infinity;
  row.forEach((item, at) => {
    item.x = Math.max(Math.round(places[at] ?? 0), Math.ceil(last + (gaps[at] ?? 0)));
    last = item.x;
  });
}

function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: number; count: number } | null = null;
  for (const [value, count] of counts) if (!best || count > best.count) best = { value, count };
  return best?.value ?? null;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
