import { type RowItem, slotAt } from '../rows/rowItem.ts';
import { numberRow } from './countRowCrossings.ts';
import { turned } from './sweep.ts';

/** Where an item's lines end in the rows above and below, sorted: what crosses what is then a merge. */
interface Ends {
  ups: Int32Array;
  downs: Int32Array;
}

/**
 * Tries every place of a row for each item, or for all brothers and sisters that stand together, and takes the one
 * where fewest lines cross; of equals, where it stands. Says how many crossings went.
 */
export function siftRow(row: RowItem[], what: 'one by one' | 'siblings'): number {
  if (row.length < 2) return 0;
  let gained = 0;
  const ends = new Map(row.map((item) => [item, endsOf(item)]));
  if (what === 'one by one')
    for (const item of [...row]) gained += move(row, { from: row.indexOf(item), count: 1, ends });
  else
    for (let at = 0; at < row.length; ) {
      const count = runLength(row, at);
      if (count > 1) gained += move(row, { from: at, count, ends });
      at += count;
    }
  numberRow(row);
  return gained;
}

/** Turns chains round where that lessens the crossings. */
export function turnRow(row: readonly RowItem[]): number {
  let gained = 0;
  for (const item of row) {
    if (!item.turns) continue;
    const more = turned(item, 'ups') + turned(item, 'downs');
    if (more >= 0) continue;
    item.flipped = !item.flipped;
    gained -= more;
  }
  return gained;
}

function endsOf(item: RowItem): Ends {
  return {
    ups: Int32Array.from(item.ups, ({ upper }) => slotAt(upper)).sort(),
    downs: Int32Array.from(item.downs, ({ lower }) => slotAt(lower)).sort(),
  };
}

/** How many items from here on share a parent with the one before. */
function runLength(row: readonly RowItem[], from: number): number {
  let end = from + 1;
  for (let item = row[end]; item; item = row[end]) {
    const parents = new Set(row[end - 1]?.ups.map(({ upper }) => upper.item));
    if (!item.ups.some(({ upper }) => parents.has(upper.item))) break;
    end += 1;
  }
  return end - from;
}

function move(
  row: RowItem[],
  { from, count, ends }: { from: number; count: number; ends: ReadonlyMap<RowItem, Ends> },
): number {
  const run = row.slice(from, from + count);
  const moved = new Set(run);
  const runEnds = run.flatMap((item) => ends.get(item) ?? []);
  let best = 0;
  let bestAt = from;
  const tryWay = (step: -1 | 1) => {
    let sum = 0;
    for (let at = step < 0 ? from - 1 : from + count; at >= 0 && at < row.length; at += step) {
      const other = row[at];
      const their = other && ends.get(other);
      if (!other || !their) return;
      const blocks = step < 0 ? other.after : other.before;
      if (blocks.some((item) => moved.has(item))) return;
      for (const mine of runEnds) sum += step < 0 ? change(their, mine) : change(mine, their);
      if (sum < best) {
        best = sum;
        bestAt = step < 0 ? at : at - count + 1;
      }
    }
  };
  tryWay(-1);
  tryWay(1);
  if (best === 0) return 0;
  row.splice(from, count);
  row.splice(bestAt, 0, ...run);
  return -best;
}

/** How many more crossings when `left` and `right` change sides. */
function change(left: Ends, right: Ends): number {
  return difference(left.ups, right.ups) + difference(left.downs, right.downs);
}

/** Pairs in order, less pairs that cross: what swapping two sorted lists makes worse. */
function difference(left: Int32Array, right: Int32Array): number {
  let sum = 0;
  for (const a of left) for (const b of right) sum += a < b ? 1 : a > b ? -1 : 0;
  return sum;
}
