import { describe, expect, it } from 'vitest';
import { random } from '../../testing/random.ts';
import type { Kin } from '../graph/kin.ts';
import { readKindred } from '../graph/readKindred.ts';
import { partsOf } from '../place/partsOf.ts';
import { assignGenerations } from '../ranks/assignGenerations.ts';
import { buildRows } from '../rows/buildRows.ts';
import { grownFamily } from '../testing/grownFamily.ts';
import { countAll } from './countRowCrossings.ts';
import { firstOrder } from './firstOrder.ts';
import { orderRows } from './orderRows.ts';
import { search } from './search.ts';

/** Families in which two of the same kin marry, and of which dagre crosses fewer lines. */
const COUSINS = [
  { people: 28, seed: 13 },
  { people: 52, seed: 37 },
  { people: 25, seed: 55 },
  { people: 27, seed: 57 },
];

function partIn(told: { people: number; seed: number }): Kin[] {
  const { kindred } = readKindred(grownFamily(told));
  assignGenerations(kindred);
  const [largest] = partsOf(kindred).sort((a, b) => b.length - a.length);
  return largest ?? [];
}

/** The fewest crossings of searches that begin anywhere at all. */
function fewest(
  part: readonly Kin[],
  { seed, inBirthOrder }: { seed: number; inBirthOrder: boolean },
): number {
  const chance = random(seed);
  return Math.min(
    ...Array.from({ length: 40 }, () => {
      const rows = buildRows(part);
      const items = rows.flat();
      for (const item of items) {
        if (!inBirthOrder) {
          item.before = [];
          item.after = [];
          item.turns = item.people.length > 1;
        }
        item.flipped = item.turns && chance.int(2) === 0;
      }
      const starts = items.map((item) => ({ item, at: chance.next() })).sort((a, b) => a.at - b.at);
      firstOrder(
        rows,
        starts.map(({ item }) => item),
      );
      return search(rows).crossings;
    }),
  );
}

describe('[KI21] where cousins marry', () => {
  it.each(COUSINS)(
    'seed $seed: what crosses is the price of birth order, and no order that keeps it crosses less',
    (told) => {
      const part = partIn(told);
      const rows = buildRows(part);
      orderRows(rows, () => undefined);
      const ours = countAll(rows);
      expect(ours).toBeGreaterThan(0);
      expect(fewest(part, { seed: told.seed, inBirthOrder: true })).toBeGreaterThanOrEqual(ours);
      expect(fewest(part, { seed: told.seed, inBirthOrder: false })).toBe(0);
    },
  );
});
