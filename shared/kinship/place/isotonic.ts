import { gapsAdded } from './gapsAdded.ts';

/**
 * The places nearest to what each wants (least squares, by weight) that keep the order and the gaps: `gaps[i]` is the
 * least distance from i − 1 to i. Neighbours that want to pass each other are pooled (pool adjacent violators).
 */
export function isotonic(
  wanted: readonly number[],
  weights: readonly number[],
  gaps: readonly number[],
): number[] {
  const pools: { sum: number; weight: number; count: number }[] = [];
  const shifts = gapsAdded(gaps);
  wanted.forEach((value, at) => {
    const weight = weights[at] ?? 1;
    let pool = { sum: (value - (shifts[at] ?? 0)) * weight, weight, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.weight > pool.sum / pool.weight;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count };
    }
    pools.push(pool);
  });
  const places: number[] = [];
  for (const { sum, weight, count } of pools)
    for (let one = 0; one < count; one += 1) places.push(sum / weight + (shifts[places.length] ?? 0));
  return places;
}
