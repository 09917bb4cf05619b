import type { RowItem } from '../rows/rowItem.ts';
import { numberRow } from './countRowCrossings.ts';

/** Rows in the order of a walk from one item: down through the children, then up to whoever married in. */
export function firstOrder(rows: RowItem[][], starts: readonly RowItem[]): void {
  const found = rows.map((): RowItem[] => []);
  const seen = new Set<RowItem>();
  for (const start of starts) {
    const waiting = [start];
    for (let item = waiting.pop(); item; item = waiting.pop()) {
      if (seen.has(item)) continue;
      seen.add(item);
      found[item.row]?.push(item);
      for (const { upper } of item.ups) waiting.push(upper.item);
      const downs = [...item.downs].sort((a, b) => a.upper.slot - b.upper.slot);
      for (const { lower } of downs.reverse()) waiting.push(lower.item);
    }
  }
  settle(rows, found);
}

/** Takes over an order, with elder brothers and sisters put before younger ones. */
export function settle(rows: RowItem[][], found: readonly (readonly RowItem[])[]): void {
  rows.forEach((row, number) => {
    const out = new Set<RowItem>();
    const put = (item: RowItem) => {
      if (out.has(item)) return;
      for (const elder of item.before) put(elder);
      out.add(item);
    };
    for (const item of found[number] ?? []) put(item);
    for (const item of row) put(item);
    row.splice(0, row.length, ...out);
    numberRow(row);
  });
}
