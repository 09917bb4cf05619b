import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { aLife, membership, person, tableOf } from './testing/aLife.ts';

const home = { id: 'home-00001', kind: 'household', at: [0, 0], name: 'Chez Nadia' } as const;
const before = tableOf(
  [person('lea-000001', { name: 'Léa' }), person('karim-0001'), { ...home, at: [0, 0] }],
  [membership('stay-00001', ['lea-000001', 'home-00001'])],
);
const after = tableOf(
  [
    person('lea-000001', { name: 'Léa', at: [90, 40], birth: '2015-02', birthYear: 2015, illness: null }),
    person('nadia-0001'),
    { ...home, at: [7, 7] },
  ],
  [membership('stay-00001', ['lea-000001', 'home-00001'], '2024 >')],
);

describe('two maps', () => {
  it('[PC30] what was added, removed and changed, in which fields, and no move', () => {
    const { elements, links } = compare(before, after);
    expect(elements.map(({ key, before: was, after: is, fields }) => [key, was?.id, is?.id, fields])).toEqual(
      [
        ['common-0001/karim-0001', 'karim-0001', undefined, []],
        ['common-0001/lea-000001', 'lea-000001', 'lea-000001', ['birth', 'birthYear']],
        ['common-0001/nadia-0001', undefined, 'nadia-0001', []],
      ],
    );
    expect(links).toMatchObject([{ key: 'common-0001/stay-00001', fields: ['during'] }]);
  });

  it('[PC31] a map and itself differ in nothing; swapped, what came went', () => {
    const periods = fc.array(fc.constantFrom('2020 > 2021', '2022 >', ''), { maxLength: 4 });
    fc.assert(
      fc.property(periods, periods, (first, second) => {
        const [a, b] = [aLife({ homes: first }), aLife({ homes: second })];
        expect(compare(a, a)).toEqual({ elements: [], links: [] });
        const flip = ({ elements, links }: ReturnType<typeof compare>) =>
          [...elements, ...links].map(({ key, before: was, after: is }) => [key, is, was]);
        const { elements, links } = compare(b, a);
        expect([...elements, ...links].map(({ key, before: was, after: is }) => [key, was, is])).toEqual(
          flip(compare(a, b)),
        );
      }),
    );
  });
});
