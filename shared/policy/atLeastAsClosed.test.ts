import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECTORS } from '../domain/sector.ts';
import { atLeastAsClosed } from './atLeastAsClosed.ts';
import type { SituationFacts } from './facts.ts';
import { readersOf } from './readersOf.ts';
import { anyFacts, facts, NOW } from './testing/someFacts.ts';

const pairs = (of: SituationFacts) =>
  of.compartments.flatMap((inner) =>
    of.compartments.map((outer) => ({ inner: inner.id, outer: outer.id, now: NOW })),
  );

const readers = (of: SituationFacts, id: string, now: number) =>
  new Set(readersOf(of, id, now).map((reader) => reader.memberId));

describe('at least as closed', () => {
  it('[AC20] whoever reads the inner one reads the outer one, now and later', () => {
    let held = 0;
    fc.assert(
      fc.property(anyFacts, (of) => {
        for (const pair of pairs(of)) {
          if (!atLeastAsClosed(of, pair)) continue;
          held += 1;
          for (const now of [NOW, NOW + 1, NOW + 4, NOW + 5, NOW + 9, NOW + 100]) {
            const outer = readers(of, pair.outer, now);
            for (const reader of readers(of, pair.inner, now)) expect(outer.has(reader)).toBe(true);
          }
        }
      }),
      { numRuns: 3_000 },
    );
    expect(held).toBeGreaterThan(3_000);
  });

  it('[AC21] a member who arrives later does not make it false', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...SECTORS), (of, sector) => {
        const grown: SituationFacts = {
          ...of,
          members: [
            ...of.members,
            {
              id: 'm-new',
              accountId: 'acc-new',
              role: 'participant',
              sector,
              familyPlace: sector === 'family' ? 'relative' : null,
              profession: 'nurse',
              charterAccepted: false,
              removed: false,
              accountClosed: false,
            },
          ],
        };
        for (const pair of pairs(of)) {
          if (!atLeastAsClosed(of, pair)) continue;
          const outer = readers(grown, pair.outer, NOW);
          for (const reader of readers(grown, pair.inner, NOW)) expect(outer.has(reader)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('[AC22] what is unknown or broken is no', () => {
    expect(atLeastAsClosed(facts(), { inner: 'nowhere', outer: 'common-1', now: NOW })).toBe(false);
    expect(atLeastAsClosed(facts(), { inner: 'common-1', outer: 'nowhere', now: NOW })).toBe(false);
    expect(atLeastAsClosed(null as unknown as SituationFacts, { inner: 'a', outer: 'b', now: NOW })).toBe(
      false,
    );
  });

  it('[AC23] a draft is as closed as what its owner sees, and nothing else is as closed as a draft', () => {
    const asks = (inner: string, outer: string) => atLeastAsClosed(facts(), { inner, outer, now: NOW });
    expect(asks('draft-nadia', 'common-1')).toBe(true);
    expect(asks('draft-nadia', 'care-1')).toBe(true);
    expect(asks('draft-nadia', 'named-1')).toBe(false);
    expect(asks('common-1', 'draft-nadia')).toBe(false);
    expect(asks('care-1', 'draft-nadia')).toBe(false);
  });

  it('[AC20] care is as closed as the table commune, and not the other way round', () => {
    expect(atLeastAsClosed(facts(), { inner: 'care-1', outer: 'common-1', now: NOW })).toBe(true);
    expect(atLeastAsClosed(facts(), { inner: 'common-1', outer: 'care-1', now: NOW })).toBe(false);
  });
});
