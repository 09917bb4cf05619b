import { describe, expect, it } from 'vitest';
import type { Point } from '../../board/element.ts';
import { household, key, membership, person, tableOf } from '../../testing/tableBuilders.ts';
import { insideBody } from '../body.ts';
import { drawTable } from '../drawTable.ts';
import { plainWords } from '../testing/plainWords.ts';

/** A home of Lea and Sami, and strangers in these places. */
function homeAmong(strangers: readonly Point[]) {
  const people = [person('Lea', [0, 0]), person('Sami', [360, 0])];
  const others = strangers.map((at, nth) => person(`stranger${nth}`, at));
  const members = [membership('m1', 'Lea', 'home'), membership('m2', 'Sami', 'home')];
  const table = tableOf([...people, ...others, household('home', [0, 0])], members);
  const drawn = drawTable(table, plainWords).elementAt.get(key('home'));
  if (!drawn) throw new Error('the home is drawn');
  const dashed = drawn.under.flatMap((shape) => (shape.shape === 'path' && shape.dash ? [shape] : []));
  return {
    drawn,
    outlines: dashed.filter(({ fill }) => fill !== null),
    lines: dashed.filter(({ fill }) => fill === null),
  };
}

describe('[DR35] a household on the map', () => {
  it('goes round whoever isn’t of it', () => {
    const { drawn, outlines, lines } = homeAmong([[180, 0]]);
    expect([outlines.length, lines.length]).toEqual([1, 0]);
    for (const [x, y] of [
      [180, 0],
      [165, 10],
      [195, 30],
    ] as const)
      expect(insideBody(drawn.body, [x, y], 0)).toBe(false);
    expect(insideBody(homeAmong([]).drawn.body, [180, 0], 0)).toBe(true);
  });

  it('where there is no way round is in several pieces, joined by a dashed line', () => {
    const wall = Array.from({ length: 9 }, (_, nth): Point => [180, (nth - 4) * 70]);
    const { outlines, lines } = homeAmong(wall);
    expect([outlines.length, lines.length]).toEqual([2, 1]);
    // From one to the other, across the wall.
    const xs = [...(lines[0]?.d.matchAll(/[ML ]\s*(-?[\d.]+)[ ,]/g) ?? [])].map(([, x]) => Number(x));
    expect(Math.min(...xs)).toBeLessThan(180);
    expect(Math.max(...xs)).toBeGreaterThan(180);
  });
});
