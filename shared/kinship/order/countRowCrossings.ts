import { type RowItem, slotAt } from '../rows/rowItem.ts';

/** Numbers the slots of a row as its items stand. */
export function numberRow(row: readonly RowItem[]): void {
  let slot = 0;
  row.forEach((item, place) => {
    item.place = place;
    item.slot = slot;
    slot += 2 * Math.max(1, item.people.length);
  });
}

/** Pairs of lines between this row and the next that cross; lines that share an end don't. */
export function countRowCrossings(upper: readonly RowItem[]): number {
  const ties = upper.flatMap(({ downs }) =>
    downs.map((tie) => ({ from: slotAt(tie.upper), to: slotAt(tie.lower) })),
  );
  ties.sort((a, b) => a.from - b.from || a.to - b.to);
  const most = ties.reduce((high, { to }) => Math.max(high, to), 0);
  const tree = new Int32Array(most + 2);
  let crossings = 0;
  let seen = 0;
  let at = 0;
  while (at < ties.length) {
    const from = ties[at]?.from;
    let end = at;
    for (let tie = ties[end]; tie?.from === from && tie; tie = ties[end]) {
      let notRight = 0;
      for (let index = tie.to + 1; index > 0; index -= index & -index) notRight += tree[index] ?? 0;
      crossings += seen - notRight;
      end += 1;
    }
    for (; at < end; at += 1) {
      const to = ties[at]?.to ?? 0;
      for (let index = to + 1; index < tree.length; index += index & -index)
        tree[index] = (tree[index] ?? 0) + 1;
      seen += 1;
    }
  }
  return crossings;
}

export function countAll(rows: readonly (readonly RowItem[])[]): number {
  return rows.reduce((sum, row) => sum + countRowCrossings(row), 0);
}
