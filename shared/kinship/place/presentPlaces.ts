import { type RowItem, STRAIGHT, xAt } from '../rows/rowItem.ts';

/**
 * Where the middle of each item is on the map: of those of it who stand on their row's own line. Lines that go through a
 * row are where they are drawn: upright, below or above whom they come from.
 */
export function presentPlaces(rows: readonly (readonly RowItem[])[]): Map<RowItem, number> {
  const places = new Map<RowItem, number>();
  let above = -Infinity;
  for (const row of rows) {
    const ys = row.flatMap(({ people }) => people.flatMap(({ person }) => (person.at ? [person.at[1]] : [])));
    const line = mostFrequent(ys);
    // No layout put one generation on the line of another: who stands so was dropped there, and is yet to be laid out.
    if (line === null || line <= above) continue;
    above = line;
    for (const item of row) {
      const xs = item.people.flatMap(({ person: { at } }, place) => {
        const offset = item.offsets[place] ?? 0;
        return at && at[1] === line ? [at[0] - (item.flipped ? -offset : offset)] : [];
      });
      // The whole number that people's own whole numbers were rounded from.
      if (xs.length > 0) places.set(item, Math.ceil(median(xs) - 0.5));
    }
  }
  for (const row of [...rows, ...[...rows].reverse()])
    for (const item of row) if (!places.has(item)) drawLine(item, places);
  return places;
}

/** A line through a row stands where its upright neighbour does. */
function drawLine(item: RowItem, places: Map<RowItem, number>): void {
  if (item.people.length > 0) return;
  const ends = [
    ...item.ups.map((tie) => ({ tie, end: tie.upper })),
    ...item.downs.map((tie) => ({ tie, end: tie.lower })),
  ];
  for (const { tie, end } of ends) {
    const x = places.get(end.item);
    if (tie.pull !== STRAIGHT || x === undefined) continue;
    places.set(item, Math.round(x + xAt(end) - end.item.x));
    return;
  }
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
