import { type RowItem, slotAt } from '../rows/rowItem.ts';
import { numberRow } from './countRowCrossings.ts';

/**
 * Sorts each row by the middle of what its items hold on to in the row above (or below), elder before younger: where
 * the two disagree, brothers and sisters are drawn together first. Items that hold on to nothing stay with their left
 * neighbour.
 */
export function sweep(rows: RowItem[][], way: 'down' | 'up' | 'both down' | 'both up'): void {
  const numbers = rows.map((_, number) => number);
  if (way === 'up' || way === 'both up') numbers.reverse();
  for (const number of numbers) {
    const row = rows[number];
    if (row && row.length > 1) sortRow(row, way);
  }
}

function sortRow(row: RowItem[], way: 'down' | 'up' | 'both down' | 'both up'): void {
  const wanted = row.map((item) => {
    let sum = 0;
    let count = 0;
    if (way !== 'up')
      for (const { upper } of item.ups) {
        sum += slotAt(upper);
        count += 1;
      }
    if (way !== 'down')
      for (const { lower } of item.downs) {
        sum += slotAt(lower);
        count += 1;
      }
    return count === 0 ? Number.NaN : sum / count;
  });
  let last = wanted.find((value) => !Number.isNaN(value)) ?? 0;
  const values = wanted.map((value) => {
    if (!Number.isNaN(value)) last = value;
    return last;
  });
  orient(row, way);
  // The present order has every elder before the younger: one walk each way makes the values agree with it.
  const up = [...values];
  const down = [...values];
  row.forEach((item, place) => {
    for (const elder of item.before) up[place] = Math.max(up[place] ?? 0, up[elder.place] ?? 0);
  });
  for (let place = row.length - 1; place >= 0; place -= 1)
    for (const younger of row[place]?.after ?? [])
      down[place] = Math.min(down[place] ?? 0, down[younger.place] ?? 0);
  const order = row.map((item, place) => ({ item, value: ((up[place] ?? 0) + (down[place] ?? 0)) / 2 }));
  order.sort((a, b) => a.value - b.value);
  row.splice(0, row.length, ...order.map(({ item }) => item));
  numberRow(row);
}

/** Turns a chain round when fewer of its own lines cross that way. */
function orient(row: readonly RowItem[], way: 'down' | 'up' | 'both down' | 'both up'): void {
  for (const item of row) {
    if (!item.turns) continue;
    const gain = (way === 'up' ? 0 : turned(item, 'ups')) + (way === 'down' ? 0 : turned(item, 'downs'));
    if (gain < 0) item.flipped = !item.flipped;
  }
}

/** How many more of an item's own lines cross once it is turned round. */
export function turned(item: RowItem, side: 'ups' | 'downs'): number {
  const ends = item[side].map((tie) => {
    const [own, other] = side === 'ups' ? [tie.lower, tie.upper] : [tie.upper, tie.lower];
    return { own: slotAt(own), other: slotAt(other) };
  });
  let more = 0;
  for (let one = 0; one < ends.length; one += 1)
    for (let two = one + 1; two < ends.length; two += 1) {
      const [a, b] = [ends[one], ends[two]];
      if (a && b) more += Math.sign((a.own - b.own) * (a.other - b.other));
    }
  return more;
}
