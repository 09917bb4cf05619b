import { gapBetween } from '../rows/buildRows.ts';
import type { RowItem } from '../rows/rowItem.ts';
import { SPACES } from '../spaces.ts';

/** Least distance from the middle of each item's left neighbour to its own, px; 0 for the first of a row. */
export function gapsIn(rows: readonly (readonly RowItem[])[]): number[][] {
  return rows.map((row) => row.map((item, at) => gapBefore(row[at - 1], item)));
}

function gapBefore(left: RowItem | undefined, right: RowItem): number {
  if (!left) return 0;
  const a = left.flipped ? left.people[0] : left.people.at(-1);
  const b = right.flipped ? right.people.at(-1) : right.people[0];
  return left.half + right.half + (a && b ? gapBetween(a, b) : SPACES.line / 2);
}
