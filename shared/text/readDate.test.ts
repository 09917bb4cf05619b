import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from './readDate.ts';
import { sayDate } from './sayDate.ts';

describe('dates as people type them', () => {
  it.each([
    ['mai 1984', '1984-05'],
    ['Mai 1984', '1984-05'],
    ['en août 2019', '2019-08'],
    ['févr. 2020', '2020-02'],
    ['juin 2020', '2020-06'],
    ['juillet 2020', '2020-07'],
    ['vers 1984', '~1984'],
    ['environ mars 2001', '~2001-03'],
    ['depuis 2019', '2019'],
    ['12/05/1984', '1984-05-12'],
    ['12.05.1984', '1984-05-12'],
    ['5/1984', '1984-05'],
    ['le 1er mars 2024', '2024-03-01'],
    ['12 May 1984', '1984-05-12'],
    ['May 12, 1984', '1984-05-12'],
    ['about 1984', '~1984'],
    ['1984-05-12', '1984-05-12'],
    ['2024', '2024'],
    ['avant 1984', '<1984'],
    ['après mai 1984', '>1984-05'],
    ['avant le 12 mai 1984', '<1984-05-12'],
    ['entre 1980 et 1984', '1980/1984'],
    ['Entre mars 1980 et le 4 juin 1984', '1980-03/1984-06-04'],
    ['before 12 May 1984', '<1984-05-12'],
    ['after 1984', '>1984'],
    ['between May 1980 and 1984', '1980-05/1984'],
  ])('[DT1] « %s » is %s', (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });

  it.each([
    '',
    'hier',
    'depuis la rentrée',
    '31/02/2024',
    '13/2024',
    '84',
    '12/05/84',
    'mardi 2024',
    '0000',
    'avant',
    'avant la guerre',
    'entre 1984 et 1980',
    'entre vers 1980 et 1984',
    'avant vers 1984',
    'après-demain',
  ])('[DT1] « %s » is no date, and none is made of it', (typed) => {
    expect(readDate(typed)).toBe(null);
  });

  it('[DT1] what is said is read back as it was, in both languages', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const plain = fc
      .tuple(
        fc.integer({ min: 1000, max: 2150 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([year, month, day, precision]) =>
        [String(year), two(month), two(day)].slice(0, precision).join('-'),
      );
    const date = fc.oneof(
      fc.tuple(fc.constantFrom('', '~', '<', '>'), plain).map(([mark, one]) => mark + one),
      fc
        .tuple(plain, plain)
        .filter(([one, other]) => one !== other)
        .map((both) => both.sort().join('/')),
    );
    fc.assert(
      fc.property(date, fc.constantFrom('fr' as const, 'en' as const), (one, language) => {
        expect(readDate(sayDate(one, language))).toBe(one);
      }),
    );
  });
});
