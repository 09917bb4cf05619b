import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../board/element.ts';
import { checkFamily } from './checks/checkFamily.ts';
import { readKindred } from './graph/readKindred.ts';
import type { KinFamily } from './kinFamily.ts';
import { layOut } from './layOut.ts';
import { dagreOf } from './testing/dagreOf.ts';
import { placed } from './testing/familyOf.ts';
import { grownFamily } from './testing/grownFamily.ts';

const id = fc.integer({ min: 0, max: 14 }).map((number) => `p${number}`);
const date = fc.option(
  fc.oneof(
    fc.integer({ min: 1900, max: 2030 }).map(String),
    fc.integer({ min: 1900, max: 2030 }).map((year) => `~${year}`),
    fc.constantFrom('1999-02', '1999-02-30', 'soon', '', '0000'),
  ),
);
const place = fc.option(
  fc.tuple(
    fc.integer({ min: -3000, max: 3000 }),
    fc.integer({ min: -3000, max: 3000 }),
  ) as fc.Arbitrary<Point>,
);

/** Anything at all: circles, strangers, somebody twice, couples of one. */
const anything: fc.Arbitrary<KinFamily> = fc.record({
  people: fc.array(
    fc.record({
      id,
      birth: date,
      rank: fc.option(fc.integer({ min: 1, max: 9 })),
      symbol: fc.constantFrom('square', 'circle', 'diamond'),
      at: place,
      pinned: fc.boolean(),
      width: fc.integer({ min: 20, max: 200 }),
      height: fc.integer({ min: 20, max: 200 }),
      around: fc.boolean(),
    }),
    { maxLength: 15 },
  ),
  couples: fc.array(fc.record({ a: id, b: id, ended: fc.boolean(), since: date }), { maxLength: 10 }),
  children: fc.array(
    fc.record({
      child: id,
      parents: fc.array(id, { maxLength: 4 }),
      filiation: fc.constantFrom('biological', 'adopted', 'foster', 'donor', 'other'),
      twins: fc.option(fc.constantFrom('t1', 't2')),
    }),
    { maxLength: 14 },
  ),
  households: fc.array(
    fc.record({ id: fc.constantFrom('h1', 'h2'), members: fc.array(id, { maxLength: 5 }) }),
    { maxLength: 3 },
  ),
  services: fc.array(
    fc.record({
      id: fc.constantFrom('s1', 's2', 's3', 's4'),
      width: fc.integer({ min: 20, max: 300 }),
      height: fc.integer({ min: 20, max: 300 }),
      joined: fc.array(id, { maxLength: 4 }),
      at: place,
      pinned: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});

const grown = fc.record({ people: fc.integer({ min: 2, max: 90 }), seed: fc.nat(9999) }).map(grownFamily);

/** The same with nothing placed by hand: two people put on one spot by hand are left there. */
function free(family: KinFamily): KinFamily {
  return {
    ...family,
    people: family.people.map((one) => ({ ...one, pinned: false })),
    services: family.services.map((one) => ({ ...one, pinned: false })),
  };
}

describe('any family', () => {
  it('[KI1] never throws, and gives everybody a finite place', () => {
    fc.assert(
      fc.property(anything, (family) => {
        const { places } = layOut(family);
        for (const { id: one } of [...family.people, ...family.services]) expect(places.has(one)).toBe(true);
        for (const [x, y] of places.values()) expect([x, y].every(Number.isInteger)).toBe(true);
        checkFamily(family);
      }),
      { numRuns: 300 },
    );
  });

  it('[KI30] [KI45] with nobody placed by hand, nothing covers anything', () => {
    fc.assert(
      fc.property(anything, (family) => {
        expect(layOut(free(family)).overlaps).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('[KI40] who was placed by hand stays there', () => {
    fc.assert(
      fc.property(anything, (family) => {
        const { places } = layOut(family);
        const seen = new Set<string>();
        for (const { id: one, pinned, at } of family.people) {
          if (pinned && at && !seen.has(one)) expect(places.get(one)).toEqual(at);
          seen.add(one);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[KI7] children stand lower than their parents, but for the links that were left out', () => {
    fc.assert(
      fc.property(anything, (family) => {
        const { generations, issues } = layOut(family);
        if (issues.some(({ code }) => code === 'ownAncestor')) return;
        for (const { parents, children } of readKindred(family).kindred.families)
          for (const child of children)
            for (const parent of parents)
              expect(generations.get(child.person.id)).toBeGreaterThan(
                generations.get(parent.person.id) ?? 99,
              );
      }),
      { numRuns: 200 },
    );
  });
});

/** Somebody new and nowhere yet: a child of some family, or a partner of somebody. */
function withOneMore(
  family: KinFamily,
  { number, isChild }: { number: number; isChild: boolean },
): KinFamily {
  const link = family.children[number % Math.max(1, family.children.length)];
  const somebody = family.people[number % family.people.length];
  if (!somebody) return family;
  const people = [...family.people, { ...somebody, id: 'new', birth: null, at: null }];
  return isChild && link
    ? { ...family, people, children: [...family.children, { ...link, child: 'new', twins: null }] }
    : {
        ...family,
        people,
        couples: [...family.couples, { a: somebody.id, b: 'new', ended: false, since: null }],
      };
}

describe('a family that grew', () => {
  it('[KI41] with some placed by hand, nobody is put over them', () => {
    fc.assert(
      fc.property(grown, fc.nat(5), (family, spared) => {
        const there = placed(family, layOut(family).places, true);
        const people = there.people.map((one, index) =>
          index % 6 === spared ? { ...one, pinned: false } : one,
        );
        expect(layOut({ ...there, people }).overlaps).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('[KI22] laid out again where it stands, it stays', () => {
    fc.assert(
      fc.property(grown, (family) => {
        const { places } = layOut(family);
        expect([...layOut(placed(family, places)).places].sort()).toEqual([...places].sort());
      }),
      { numRuns: 30 },
    );
  });

  it('[KI22] [KI26] with a child or a partner more it is laid out again, and then stays as well', () => {
    fc.assert(
      fc.property(grown, fc.nat(), fc.boolean(), (family, number, isChild) => {
        const there = placed(family, layOut(family).places);
        const more = withOneMore(there, { number, isChild });
        const { places, overlaps } = layOut(more);
        expect(overlaps).toBe(0);
        expect([...layOut(placed(more, places)).places].sort()).toEqual([...places].sort());
      }),
      { numRuns: 25 },
    );
  });

  it('[KI21] crosses far fewer lines than dagre, taken together', () => {
    let [ours, theirs] = [0, 0];
    for (let seed = 1; seed <= 30; seed += 1) {
      const family = grownFamily({ people: 20 + seed, seed });
      const dagre = dagreOf(family);
      ours += layOut(family).crossings;
      theirs += Math.max(dagre.crossings, dagre.ownCrossings);
    }
    expect(theirs).toBeGreaterThan(100);
    expect(ours).toBeLessThanOrEqual(theirs / 2);
  });

  it('[KI80] 150 people, then 3,000, in time', () => {
    const [few, many] = [grownFamily({ people: 150, seed: 3 }), grownFamily({ people: 3000, seed: 5 })];
    layOut(few);
    const start = performance.now();
    layOut(few);
    const between = performance.now();
    layOut(many);
    expect(between - start).toBeLessThan(1_000);
    expect(performance.now() - between).toBeLessThan(30_000);
  });
});
