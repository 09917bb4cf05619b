import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementKind, Point } from '../board/index.ts';
import { boxes } from './boxes.ts';
import { footprint } from './footprint.ts';
import { freePlace } from './freePlace.ts';

const coordinate = fc.integer({ min: -100_000, max: 100_000 });
const somewhere = fc.tuple(coordinate, coordinate) as fc.Arbitrary<Point>;
const person = (at: Point) => footprint.of({ kind: 'person', at });

describe('a place for something new', () => {
  it('[BO88] is where it was wanted, when nobody is there', () => {
    expect(freePlace('person', [0, 0], { taken: [] })).toEqual([0, 0]);
    expect(freePlace('person', [900, 0], { taken: [person([0, 0])] })).toEqual([900, 0]);
    expect(freePlace('person', [10.6, 0.2], { taken: [] })).toEqual([11, 0]);
  });

  it('[BO88] [OL12] [QA7] covers nobody, whatever is there, as a row or all round', () => {
    fc.assert(
      fc.property(
        fc.array(somewhere, { maxLength: 60 }),
        somewhere,
        fc.constantFrom('around' as const, 'row' as const),
        fc.constantFrom<ElementKind[]>('person', 'household', 'structure', 'professional', 'text', 'zone'),
        (others, wanted, along, kind) => {
          const taken = others.map(person);
          const at = freePlace(kind, wanted, { taken, along });
          expect(at.every((value) => Number.isInteger(value) && Math.abs(value) <= 100_000)).toBe(true);
          const box = footprint.round(kind, at);
          if (kind !== 'household' && kind !== 'zone')
            expect(taken.some((other) => boxes.meet(other.box, box))).toBe(false);
        },
      ),
    );
  });

  it('[OL12] spreads a crowd that is added one by one, near where it began', () => {
    const placed: Point[] = [];
    for (let turn = 0; turn < 200; turn += 1)
      placed.push(freePlace('person', [500, 500], { taken: placed.map(person) }));
    expect(new Set(placed.map(String)).size).toBe(200);
    expect(Math.max(...placed.map(([x, y]) => Math.hypot(x - 500, y - 500)))).toBeLessThan(1_600);
  });

  it('[BO126] [QA7] stays on its row while there is room, rather on the right', () => {
    const row = [person([0, 0]), person([130, 0])];
    expect(freePlace('person', [0, 0], { taken: row, along: 'row' })).toEqual([-130, 0]);
    expect(freePlace('person', [0, 0], { taken: row.slice(0, 1), along: 'row' })).toEqual([130, 0]);
    const three = [...row, person([-130, 0])];
    expect(freePlace('person', [0, 0], { taken: three, along: 'row' })).toEqual([260, 0]);
    expect(freePlace('person', [0, 0], { taken: three })[0]).toBe(0);
    const full = Array.from({ length: 49 }, (_, turn) => person([(turn - 24) * 130, 0]));
    expect(Math.abs(freePlace('person', [0, 0], { taken: full, along: 'row' })[1])).toBe(110);
  });

  it('[BO88] somebody new may stand within what surrounds; what surrounds, and is new, is on nobody and on none of its kind', () => {
    const home = footprint.of({ kind: 'household', at: [0, 0] });
    const people = [person([90, 60]), person([300, 60])];
    expect(freePlace('person', [90, 60], { taken: [home] })).toEqual([90, 60]);
    const surrounding: ElementKind[] = ['household', 'zone'];
    for (const kind of surrounding) {
      const another = freePlace(kind, [92, 60], { taken: [home] });
      expect(boxes.meet(footprint.round(kind, another), home.box)).toBe(false);
      const empty = footprint.round(kind, freePlace(kind, [92, 60], { taken: people }));
      expect(people.some(({ box }) => boxes.meet(box, empty))).toBe(false);
    }
  });

  it('[BO88] a household is written by its corner', () => {
    const at = footprint.at('household', [500, 300]);
    expect(boxes.centre(footprint.of({ kind: 'household', at }).box)).toEqual([500, 300]);
    expect(footprint.at('zone', [500, 300])).toEqual([500, 300]);
  });
});
