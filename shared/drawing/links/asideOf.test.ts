import { describe, expect, it } from 'vitest';
import type { Child, Link } from '../../board/link.ts';
import { end, long, person, tableOf } from '../../testing/tableBuilders.ts';
import type { Shape } from '../drawing.ts';
import { drawTable } from '../drawTable.ts';
import { measureText } from '../labels/measureText.ts';
import { plainWords } from '../testing/plainWords.ts';

const parents = ['a', 'b', 'c', 'd'].map((id, place) => person(id, [place * 170 - 340, 0]));
const child = (parent: string, filiation: Child['filiation']): Link => ({
  id: long(`c${parent}`),
  kind: 'child',
  parents: [end(parent)],
  child: end('k'),
  filiation,
});
const links = [
  child('a', 'biological'),
  child('b', 'guardian'),
  child('c', 'kinshipCarer'),
  child('d', 'donor'),
];

/** Letters with the disc they stand in, px. */
function letters(shapes: readonly Shape[]) {
  return shapes.flatMap((shape) =>
    shape.shape === 'text' ? [{ at: shape.at, half: (measureText(shape.text, 11, 600) + 9) / 2 }] : [],
  );
}

describe('many lines down to one child', () => {
  it.each([{ birthYear: 2016 }, { birthYear: null }])(
    '[DR32] letters stand at two heights, and no line runs through the year of birth ($birthYear)',
    ({ birthYear }) => {
      for (const count of [2, 3, 4]) {
        const drawing = drawTable(
          tableOf([...parents, person('k', [0, 260], { birthYear })], links.slice(0, count)),
          plainWords,
          { notation: 'genogram', on: '2026-11-22' },
        );
        const discs = drawing.links.flatMap(({ line }) => letters(line));
        expect(discs).toHaveLength(count - 1);
        for (const [place, one] of discs.entries())
          for (const other of discs.slice(place + 1)) {
            const beside = Math.abs(one.at[0] - other.at[0]) - one.half - other.half;
            const above = Math.abs(one.at[1] - other.at[1]) - 16;
            expect(Math.max(beside, above)).toBeGreaterThan(-1);
          }
        const year = drawing.elements
          .find(({ id }) => id === long('k'))
          ?.shapes.flatMap((shape) => (shape.shape === 'text' && shape.text === '2016' ? [shape] : []))[0];
        if (!year) continue;
        const right = year.at[0] + measureText('2016', year.size, 400) / 2;
        for (const { trace } of drawing.links) expect(trace.at(-1)?.[0]).toBeGreaterThan(right);
      }
    },
  );
});
