import { expect, it } from 'vitest';
import type { Point } from '../../board/element.ts';
import type { Link } from '../../board/link.ts';
import { end, key, long, person, tableOf } from '../../testing/tableBuilders.ts';
import { createDrawer } from '../createDrawer.ts';
import { plainWords } from '../testing/plainWords.ts';

const child = (of: string, parent: string): Link => ({
  id: long(`to${of}`),
  kind: 'child',
  parents: [end(parent)],
  child: end(of),
  filiation: 'biological',
});

/** Where each child's line turns along the row: the height of its family's bar. */
function bars(annasSecond: number, row = 400): Record<string, number> {
  const places: [string, Point][] = [
    ['Anna', [100, 0]],
    ['Bea', [400, 0]],
    ['A1', [0, row]],
    ['A2', [annasSecond, row]],
    ['B1', [300, row]],
    ['B2', [600, row]],
  ];
  const table = tableOf(
    places.map(([id, at]) => person(id, at)),
    [child('A1', 'Anna'), child('A2', 'Anna'), child('B1', 'Bea'), child('B2', 'Bea')],
  );
  const { links } = createDrawer(plainWords)(table);
  return Object.fromEntries(
    ['A1', 'A2', 'B1', 'B2'].map((id) => {
      const trace = links.find((one) => one.key === key(`to${id}`))?.trace ?? [];
      const turns = trace.filter(([, y], at) => trace[at + 1]?.[1] === y).map(([, y]) => y);
      return [id, turns[0] ?? Number.NaN];
    }),
  );
}

it('[DR31] two families whose bars would lie on each other run at two heights, brothers and sisters at one', () => {
  const apart = bars(200);
  expect(apart['A2']).toBe(apart['B1']);
  const { A1, A2, B1, B2 } = bars(450);
  expect(A1).toBe(A2);
  expect(B1).toBe(B2);
  expect(B1).toBeLessThan((A1 ?? 0) - 8);
  // Without room between the rows, nothing is pushed up into the parents' names.
  const tight = bars(450, 130);
  expect(tight['A1']).toBe(tight['B1']);
});
