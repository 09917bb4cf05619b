import { describe, expect, it } from 'vitest';
import { type Ledger, losses } from './lib/ledger.ts';

function told(of: Partial<Pick<Ledger, 'made' | 'seen'>> & { acknowledged: number }): Ledger {
  const made = of.made ?? [];
  return {
    made,
    acknowledged: () => made.slice(0, of.acknowledged),
    seen: of.seen ?? { put: new Set(), removed: new Set(), changed: new Map() },
    edit: () => undefined,
    person: undefined as never,
  };
}

describe('the oracle of the crash test', () => {
  const made = [
    { verb: 'put', id: 'a' },
    { verb: 'change', id: 'a', times: 2 },
    { verb: 'put', id: 'b' },
    { verb: 'remove', id: 'b' },
  ] as const;

  it('finds nothing wrong with what was never acknowledged', () => {
    expect(losses([told({ made, acknowledged: 0 })], new Map())).toEqual([]);
    expect(losses([told({ made, acknowledged: 4 })], new Map([['a', 2]]))).toEqual([]);
  });

  it('sees an insertion, a change and a deletion that were acknowledged and lost', () => {
    const person = told({ made, acknowledged: 4 });
    expect(losses([person], new Map())).toEqual(['a is missing, and was acknowledged']);
    expect(losses([person], new Map([['a', 1]]))).toEqual([
      'a was changed 2 times, found 1, and was acknowledged',
    ]);
    expect(
      losses(
        [person],
        new Map([
          ['a', 2],
          ['b', 0],
        ]),
      ),
    ).toEqual(['b is back, and was acknowledged']);
  });

  it('sees what only somebody else had seen', () => {
    const seen = { put: new Set(['c']), removed: new Set(['d']), changed: new Map([['e', 3]]) };
    const recovered = new Map([
      ['d', 0],
      ['e', 2],
    ]);
    expect(losses([told({ seen, acknowledged: 0 })], recovered)).toHaveLength(3);
  });
});
