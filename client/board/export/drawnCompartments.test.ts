import { expect, it } from 'vitest';
import { superpose } from '#shared/board/index.ts';
import { COMMON, person, relation } from '#shared/testing/tableBuilders.ts';
import { drawnCompartments } from './drawnCompartments.ts';

it('[EX10] a compartment that holds only a link between others is asked as well, and one that holds nothing is not', () => {
  const [closed, empty] = ['closedAAAAAAAAAAAAAAAA', 'emptyAAAAAAAAAAAAAAAAA'];
  const table = superpose(
    new Map([
      [COMMON, { elements: [person('a', [0, 0]), person('b', [200, 0])], links: [] }],
      [closed, { elements: [], links: [relation('lien', 'a', 'b')] }],
      [empty, { elements: [], links: [] }],
    ]),
  );
  const all = [COMMON, closed, empty].map((id) => ({ id }));
  expect(drawnCompartments(table, all).map(({ id }) => id)).toEqual([COMMON, closed]);
});
