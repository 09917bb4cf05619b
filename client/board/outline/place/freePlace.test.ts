import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '#shared/board/index.ts';
import { freePlace } from './freePlace.ts';

const coordinate = fc.integer({ min: -100_000, max: 100_000 });
const point = fc.tuple(coordinate, coordinate) as fc.Arbitrary<Point>;

describe('freePlace', () => {
  it('[OL12] begins in the middle of an empty board', () => {
    expect(freePlace([], null)).toEqual([0, 0]);
  });

  it('[OL12] puts nothing on anything', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), fc.option(point), (taken, near) => {
        const [x, y] = freePlace(taken, near);
        expect(Math.abs(x)).toBeLessThanOrEqual(100_000);
        const nearest = Math.min(...taken.map(([px, py]) => Math.max(Math.abs(px - x), Math.abs(py - y))));
        // At the very edge of the board there is nowhere else to go.
        if (Math.max(Math.abs(x), Math.abs(y)) < 99_000) expect(nearest).toBeGreaterThanOrEqual(150);
      }),
    );
  });

  it('[OL12] spreads a crowd that is added one by one, near where it began', () => {
    const placed: Point[] = [];
    for (let i = 0; i < 300; i += 1) placed.push(freePlace(placed, [500, 500]));
    expect(new Set(placed.map(String)).size).toBe(300);
    const furthest = Math.max(...placed.map(([x, y]) => Math.hypot(x - 500, y - 500)));
    expect(furthest).toBeLessThan(160 * 2 * 14);
  });
});
