import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../board/element.ts';
import { insideBody } from '../../body.ts';
import { boxes } from '../../boxes.ts';
import type { Box } from '../../drawing.ts';
import { hull } from '../hull.ts';
import { outlineRound } from './outlineRound.ts';

const PADDING = 20;

/** Somebody of 100 by 96 in a place of a loose grid, as the layout would put them. */
const at = (column: number, row: number): Box => boxes.round([column * 156, row * 226], 100, 96);

function outlined(members: readonly Box[], strangers: readonly Box[]): (readonly Point[])[] {
  return outlineRound(hull(members, PADDING), { members, strangers, padding: PADDING });
}

function encloses(parts: readonly (readonly Point[])[], box: Box): boolean {
  return parts.some((points) =>
    boxes.corners(box).every((corner) => insideBody({ form: 'polygon', points }, corner, 0)),
  );
}

function touches(parts: readonly (readonly Point[])[], box: Box): boolean {
  const spots = [...boxes.corners(box), boxes.centre(box)];
  return parts.some(
    (points) =>
      spots.some((spot) => insideBody({ form: 'polygon', points }, spot, 0)) ||
      points.some(([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height),
  );
}

describe('[DR35] the outline of a household', () => {
  it('is convex where nobody else stands inside', () => {
    const members = [at(0, 0), at(1, 0), at(0, 1)];
    expect(outlined(members, [at(3, 0), at(0, 3)])).toEqual([hull(members, PADDING)]);
  });

  it('bends round somebody between two members, in one piece', () => {
    const members = [at(0, 0), at(2, 0)];
    const parts = outlined(members, [at(1, 0)]);
    expect(parts).toHaveLength(1);
    expect(touches(parts, at(1, 0))).toBe(false);
    for (const member of members) expect(encloses(parts, member)).toBe(true);
  });

  it('shuts nobody in who stands amid the members', () => {
    const members = [at(0, 0), at(2, 0), at(4, 0), at(0, 1), at(4, 1), at(0, 2), at(2, 2), at(4, 2)];
    const parts = outlined(members, [at(2, 1)]);
    expect(parts).toHaveLength(1);
    // A line from a shut-in middle to far away would meet a part without a hole an odd number of times.
    expect(touches(parts, at(2, 1))).toBe(false);
    for (const member of members) expect(encloses(parts, member)).toBe(true);
  });

  it('is in several pieces where there is no way round', () => {
    const wall = [-1, 0, 1].map((row) => at(1, row)).flatMap((box) => [box, { ...box, y: box.y + 113 }]);
    const parts = outlined([at(0, 0), at(2, 0)], wall);
    expect(parts).toHaveLength(2);
  });

  it('encloses all of its members and no stranger, wherever they stand', () => {
    const spot = fc.record({ column: fc.integer({ min: 0, max: 5 }), row: fc.integer({ min: 0, max: 3 }) });
    const people = fc.uniqueArray(spot, { selector: ({ column, row }) => 10 * column + row, minLength: 3 });
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 6 }), (spots, count) => {
        const all = spots.map(({ column, row }) => at(column, row));
        const [members, strangers] = [all.slice(0, count), all.slice(count)];
        const parts = outlined(members, strangers);
        for (const member of members) expect(encloses(parts, member)).toBe(true);
        for (const stranger of strangers) expect(touches(parts, stranger)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
