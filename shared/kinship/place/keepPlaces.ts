import { type RowItem, xAt } from '../rows/rowItem.ts';
import { gapsIn } from './gapsIn.ts';
import { isotonic } from './isotonic.ts';
import { leastMoved } from './leastMoved.ts';
import { makeWay } from './makeWay.ts';
import { presentPlaces } from './presentPlaces.ts';
import type { Places } from './push.ts';

/** Px: somebody this much further from their own than they would be in a layout from nothing doesn't stay there. */
const ASTRAY = 170;
const ROUNDS = 4;
/** Px. */
const HARDLY = 3;

/**
 * Where most of a part stand as a layout had put them, they stay: whoever is new takes the place nearest to their own,
 * the neighbours in the row move aside no further than it takes, and what hangs from them goes along. The rows are as
 * laid out from nothing before, and after, when that is better. KI22, KI26.
 */
export function keepPlaces(all: readonly (readonly RowItem[])[]): void {
  const items = all.flat();
  const before = presentPlaces(all);
  if (before.size === 0) return;
  // Lines that are drawn over somebody already hold nobody up.
  const rows = all.map((row) => withoutLines(row, before));
  const gaps = gapsIn(rows);
  const by = leastMoved([...before].flatMap(([item, x]) => item.people.map(() => x - item.x)));
  const fresh = new Map(items.map((item) => [item, item.x + by]));
  const strays = new Map(items.map((item) => [item, astray(item)]));
  let kept: Places = new Map(
    rows.flatMap((row) =>
      row.flatMap((item) => {
        const x = before.get(item);
        return x === undefined ? [] : [[item, x] as const];
      }),
    ),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    if (peopleIn(kept) * 2 < peopleIn(fresh)) break;
    const places = makeWay(rows, gaps, kept);
    if (!places) break;
    for (const item of items) item.x = places.get(item) ?? before.get(item) ?? fresh.get(item) ?? 0;
    for (let turn = 0; turn < 3; turn += 1)
      for (const [number, row] of rows.entries()) fill(row, gaps[number] ?? [], places);
    const near = new Map([...kept].filter(([item]) => astray(item) <= (strays.get(item) ?? 0) + ASTRAY));
    if (near.size === kept.size) {
      // What a layout from nothing leaves where it is, is left there as well, and is the tidier one.
      if (count(before, (item) => fresh.get(item) ?? 0) > count(before, ({ x }) => x)) return;
      break;
    }
    kept = near;
  }
  for (const [item, x] of fresh) item.x = x;
  const allGaps = gapsIn(all);
  for (const [number, row] of all.entries()) snap(row, allGaps[number] ?? [], before);
}

function withoutLines(row: readonly RowItem[], before: Places): RowItem[] {
  const isRight = (left: RowItem | undefined, right: RowItem | undefined) => {
    const [from, to] = [left && before.get(left), right && before.get(right)];
    return from === undefined || to === undefined || to - from >= (left?.half ?? 0) + (right?.half ?? 0);
  };
  let next: RowItem | undefined;
  const nexts = row.map(() => next);
  for (let at = row.length - 1; at >= 0; at -= 1) {
    nexts[at] = next;
    if (row[at]?.people.length) next = row[at];
  }
  let last: RowItem | undefined;
  return row.filter((item, at) => {
    if (!before.has(item)) return true;
    if (item.people.length === 0 && !(isRight(last, item) && isRight(item, nexts[at]))) return false;
    last = item;
    return true;
  });
}

function peopleIn(places: Places): number {
  let sum = 0;
  for (const { people } of places.keys()) sum += people.length;
  return sum;
}

/** A pixel or three aren't worth moving for, where the whole row agrees. */
function snap(row: readonly RowItem[], gaps: readonly number[], before: Places): void {
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
function count(before: Places, placeOf: (item: RowItem) => number): number {
  let moved = 0;
  for (const [item, x] of before) if (Math.abs(placeOf(item) - x) > 0.5) moved += item.people.length;
  return moved;
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

/** Puts those who have no place yet between those who have, as near as can be to their own. */
function fill(row: readonly RowItem[], gaps: readonly number[], places: Places): void {
  for (let from = 0; from < row.length; from += 1) {
    if (places.has(row[from] as RowItem)) continue;
    let end = from;
    while (end < row.length && !places.has(row[end] as RowItem)) end += 1;
    between(row, { from, end, gaps });
    from = end;
  }
}

function between(
  row: readonly RowItem[],
  { from, end, gaps }: { from: number; end: number; gaps: readonly number[] },
): void {
  const run = row.slice(from, end);
  const [left, right] = [row[from - 1]?.x ?? -Infinity, row[end]?.x ?? Infinity];
  const needed = gaps.slice(from, end + 1).reduce((sum, gap) => sum + gap, 0);
  const share = Math.min(1, (right - left) / needed);
  const own = gaps.slice(from, end + 1).map((gap) => gap * share);
  const places = isotonic(
    run.map((item) => wish(item) ?? item.x),
    run.map(() => 1),
    own.slice(0, run.length),
  );
  let [least, most] = [left, right - own.reduce((sum, gap) => sum + gap, 0)];
  run.forEach((item, at) => {
    least += own[at] ?? 0;
    most += own[at] ?? 0;
    item.x = Math.min(Math.floor(most), Math.max(Math.ceil(least), Math.round(places[at] ?? 0)));
  });
}
