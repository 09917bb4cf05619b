import type { RowItem } from '../rows/rowItem.ts';
import { countAll } from './countRowCrossings.ts';
import { settle } from './firstOrder.ts';
import { siftRow, turnRow } from './sift.ts';
import { sweep } from './sweep.ts';

/** An order of all rows, kept. */
export interface Order {
  crossings: number;
  rows: readonly (readonly { item: RowItem; flipped: boolean }[])[];
}

const SWEEPS = 24;
const ROUNDS = 60;

/** Sweeps from the order the rows are in, then sifts the best order that was met. */
export function search(rows: RowItem[][]): Order {
  let best = remember(rows);
  for (const [down, up] of [['down', 'up'] as const, ['both down', 'both up'] as const]) {
    let since = 0;
    for (let turn = 0; turn < SWEEPS && since < 8 && best.crossings > 0; turn += 1) {
      sweep(rows, turn % 2 === 0 ? down : up);
      since += 1;
      if (countAll(rows) >= best.crossings) continue;
      best = remember(rows);
      since = 0;
    }
  }
  recall(rows, best);
  return sifted(rows);
}

/**
 * Takes single steps, each of which lessens the crossings, until there is none: what stands well stays. The least
 * first: one item, then brothers and sisters together, and only then a chain turned round.
 */
export function sifted(rows: RowItem[][]): Order {
  const there = [...rows];
  const back = [...rows].reverse();
  const steps = [
    (row: RowItem[]) => siftRow(row, 'one by one'),
    (row: RowItem[]) => siftRow(row, 'siblings'),
    turnRow,
  ];
  for (let round = 0, step = 0; round < ROUNDS && step < steps.length; round += 1) {
    let gained = 0;
    for (const row of [...there, ...back]) gained += steps[step]?.(row) ?? 0;
    step = gained > 0 && step > 0 ? 0 : gained > 0 ? step : step + 1;
  }
  return remember(rows);
}

export function remember(rows: readonly (readonly RowItem[])[]): Order {
  return {
    crossings: countAll(rows),
    rows: rows.map((row) => row.map((item) => ({ item, flipped: item.flipped }))),
  };
}

export function recall(rows: RowItem[][], order: Order): void {
  for (const row of order.rows) for (const { item, flipped } of row) item.flipped = flipped;
  settle(
    rows,
    order.rows.map((row) => row.map(({ item }) => item)),
  );
}
