/**
 * By how much to move all, of what each would have to be moved to stay: what most agree on when it is a quarter of them,
 * who then stay; else so that half go one way and half the other.
 */
export function leastMoved(ways: readonly number[]): number {
  const sorted = ways.toSorted((a, b) => a - b);
  const counts = new Map<number, number>();
  for (const way of sorted) counts.set(way, (counts.get(way) ?? 0) + 1);
  let [most, often] = [0, 0];
  for (const [way, count] of counts) if (count > often) [most, often] = [way, count];
  return often * 4 >= sorted.length ? most : (sorted[Math.floor(sorted.length / 2)] ?? 0);
}
