import { gapsAdded } from './gapsAdded.ts';

interface Pool {
  /** where each of it would have the whole, by place */
  wishes: { value: number; weight: number }[];
  value: number;
}

/**
 * The places that keep the order and the gaps and are, by weight, the least far in all from what each wants (least
 * absolute values, pool adjacent violators): of two neighbours that are in each other's way, the side with fewer people
 * moves and the other stays, where `isotonic` would move both by half.
 */
export function fewestMoved(
  wanted: readonly number[],
  weights: readonly number[],
  gaps: readonly number[],
): number[] {
  const pools: Pool[] = [];
  const shifts = gapsAdded(gaps);
  wanted.forEach((value, at) => {
    const own = value - (shifts[at] ?? 0);
    let pool: Pool = { wishes: [{ value: own, weight: weights[at] ?? 1 }], value: own };
    for (let last = pools.at(-1); last && last.value > pool.value; last = pools.at(-1)) {
      pools.pop();
      pool = pooled(last, pool);
    }
    pools.push(pool);
  });
  const places: number[] = [];
  for (const { wishes, value } of pools)
    for (const _ of wishes) places.push(value + (shifts[places.length] ?? 0));
  return places;
}

/** Two pools as one, where its weighted median is. */
function pooled(one: Pool, other: Pool): Pool {
  const wishes = [...one.wishes, ...other.wishes].sort((a, b) => a.value - b.value);
  const half = wishes.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  const middle = wishes.find(({ weight }) => {
    sum += weight;
    return sum >= half;
  });
  return { wishes, value: middle?.value ?? 0 };
}
