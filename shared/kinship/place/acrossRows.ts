import { type RowItem, xAt } from '../rows/rowItem.ts';
import { gapsIn } from './gapsIn.ts';
import { isotonic } from './isotonic.ts';

/** Where an item is held: px, for its middle; how hard. */
export type Hold = (item: RowItem) => { x: number; weight: number } | null;

/** Px: a line this long pulls half as hard as a short one, so that one far cousin doesn't drag a family off its own. */
const NEAR = 200;

/**
 * Gives every item its place along its row, the order being known: children below their parents and parents above
 * their children, lines through rows upright, nobody nearer than their words allow. Each row in turn takes the places
 * that are best for what its neighbours hold now, down and up, until little moves. KI30–KI32.
 */
export function acrossRows(rows: readonly (readonly RowItem[])[], hold: Hold = () => null): void {
  const gaps = gapsIn(rows);
  rows.forEach((row, number) => {
    const places = isotonic(
      row.map(() => 0),
      row.map(() => 1),
      gaps[number] ?? [],
    );
    row.forEach((item, at) => {
      item.x = places[at] ?? 0;
    });
  });
  const turns = rows.length * 2 + 60;
  for (let turn = 0; turn < turns; turn += 1) {
    let moved = 0;
    for (let step = 0; step < rows.length; step += 1) {
      const number = turn % 2 === 0 ? step : rows.length - 1 - step;
      moved = Math.max(moved, settleRow(rows[number] ?? [], gaps[number] ?? [], hold));
    }
    if (moved < 0.5) break;
  }
  rows.forEach((row, number) => {
    let last = -Infinity;
    row.forEach((item, at) => {
      item.x = Math.max(Math.round(item.x), Math.ceil(last + (gaps[number]?.[at] ?? 0)));
      last = item.x;
    });
  });
}

function settleRow(row: readonly RowItem[], gaps: readonly number[], hold: Hold): number {
  const weights: number[] = [];
  const wanted = row.map((item) => {
    let sum = 0;
    let weight = 0;
    for (const side of ['ups', 'downs'] as const)
      for (const { upper, lower, pull } of item[side]) {
        const [own, other] = side === 'ups' ? [xAt(lower), xAt(upper)] : [xAt(upper), xAt(lower)];
        const near = (pull * NEAR) / (NEAR + Math.abs(other - own));
        sum += near * (item.x + other - own);
        weight += near;
      }
    const held = hold(item);
    if (held) {
      sum += held.weight * held.x;
      weight += held.weight;
    }
    // Who hangs on nothing stays about where it is and lets the others push.
    if (weight === 0) {
      weights.push(0.01);
      return item.x;
    }
    weights.push(weight);
    return sum / weight;
  });
  const places = isotonic(wanted, weights, gaps);
  let moved = 0;
  row.forEach((item, at) => {
    const place = places[at] ?? item.x;
    moved = Math.max(moved, Math.abs(place - item.x));
    item.x = place;
  });
  return moved;
}
