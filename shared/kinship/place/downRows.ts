import type { RowItem } from '../rows/rowItem.ts';
import { SPACES } from '../spaces.ts';
import { aboveOf } from './box.ts';
import { isotonic } from './isotonic.ts';

/**
 * The height of each row: every symbol of a generation on one line, with room below for the longest words and above
 * for the tallest. Rows where people were placed by hand come to them, as far as the order of rows lets them. KI33.
 */
export function downRows(rows: readonly (readonly RowItem[])[]): number[] {
  const people = rows.map((row) => row.flatMap((item) => item.people).map(({ person }) => person));
  const gaps = people.map((row, number) => {
    if (number === 0) return 0;
    const above = Math.max(SPACES.above, ...row.map(aboveOf));
    const before = people[number - 1] ?? [];
    const below = Math.max(0, ...before.map((person) => person.height - aboveOf(person)));
    return Math.ceil(below + SPACES.generations + above);
  });
  let y = 0;
  const plain = gaps.map((gap) => {
    y += gap;
    return y;
  });
  const pinned = people.map((row) =>
    row.flatMap(({ pinned: held, at }) => (held && at ? [at[1]] : [])).sort((a, b) => a - b),
  );
  const middles = pinned.map((ys) => ys[Math.floor(ys.length / 2)]);
  const shifts = middles.flatMap((middle, number) =>
    middle === undefined ? [] : [middle - (plain[number] ?? 0)],
  );
  if (shifts.length === 0) return plain;
  shifts.sort((a, b) => a - b);
  const shift = shifts[Math.floor(shifts.length / 2)] ?? 0;
  return isotonic(
    plain.map((wanted, number) => middles[number] ?? wanted + shift),
    pinned.map((ys) => (ys.length === 0 ? 0.001 : ys.length)),
    gaps,
  ).map(Math.round);
}
