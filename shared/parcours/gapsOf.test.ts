import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDayOf, lastDayOf } from '../domain/approxDate.ts';
import { addDays, wholeMonths } from './days.ts';
import { gapsOf } from './gapsOf.ts';
import { aLife, keyOf, person, tableOf } from './testing/aLife.ts';

const today = '2026-11-22';
const born = { birth: '2014-05-03', birthYear: 2014 };
const gaps = (had: Parameters<typeof aLife>[0], lea = {}) =>
  gapsOf(aLife(had, lea), { today }).map((issue) =>
    issue.kind === 'manyReferents'
      ? `${issue.kind} ${issue.count} ${issue.from}…${issue.to}`
      : `${issue.kind} ${issue.months} ${issue.from}…${issue.to}`,
  );

describe('what is missing in a parcours', () => {
  it('[PC20] months without schooling, a home, a referent, care, each said of the person concerned', () => {
    const table = aLife(
      {
        schools: ['2020-09 > 2024-01', '2024-09-02 >'],
        homes: ['2014 > 2023-03-10', '2023-05-20 >'],
        referents: ['2021-01 > 2022-02', '2022-09 >'],
        care: ['2019 > 2020', '2021-04 >'],
      },
      born,
    );
    const found = gapsOf(table, { today });
    expect(found.map(({ kind, from, who }) => [kind, from, who])).toEqual([
      ['noCare', '2021-01-01', keyOf('lea-000001')],
      ['noReferent', '2022-03-01', keyOf('lea-000001')],
      ['noHome', '2023-03-11', keyOf('lea-000001')],
      ['noSchool', '2024-02-01', keyOf('lea-000001')],
    ]);
    expect(found).toMatchObject([{ months: 3 }, { months: 6 }, { months: 2 }, { months: 5 }]);
  });

  it('[PC20] nothing of who is not concerned, nor of what nobody dated', () => {
    expect(gapsOf(tableOf([person('uncle-0001')]), { today })).toEqual([]);
    expect(gaps({}, born)).toEqual([]);
    expect(gaps({ schools: [''], homes: ['', '2020 > 2021'] }, born)).toEqual([]);
  });

  it('[PC21] a year alone makes no gap of a month', () => {
    expect(gaps({ homes: ['2019 > 2023', '2024 >'] })).toEqual([]);
    expect(gaps({ homes: ['2019 > 2022', '2024 >'] })).toEqual(['noHome 12 2023-01-01…2023-12-31']);
    expect(gaps({ homes: ['2019 > 2023', '2024-02 >'] })).toEqual(['noHome 1 2024-01-01…2024-01-31']);
    expect(gaps({ homes: ['2019 > 2023-03-10', '2023-04-05 >'] })).toEqual([]);
    expect(gaps({ homes: ['2019 > ~2022', '2024 >'] })).toEqual([]);
    expect(gaps({ homes: ['2019 > >2020', '2024 >'] })).toEqual([]);
    expect(gaps({ homes: ['2019 > 2020', '<2024 >'] })).toEqual([]);
    expect(gaps({ homes: ['2019 > 2020/2022', '2024 >'] })).toEqual(['noHome 12 2023-01-01…2023-12-31']);
    expect(gaps({ homes: ['2019 > ~2022-03', '2022-08 >'] })).toEqual(['noHome 3 2022-05-01…2022-07-31']);
  });

  it('[PC22] what has no end leaves no gap after it, and one typed the wrong way round neither', () => {
    expect(gaps({ homes: ['2019 >', '2024 >'] })).toEqual([]);
    expect(gaps({ homes: ['2019 > 2018', '2024 >'] })).toEqual([]);
    expect(gaps({ homes: ['2019 > 2020', '> 2022', '2024 >'] })).toEqual(['noHome 12 2023-01-01…2023-12-31']);
    expect(gaps({ homes: ['2019 > 2026-08'] })).toEqual(['noHome 2 2026-09-01…2026-11-22']);
    expect(gaps({ homes: ['2019 > 2020'] }, { death: '2020-05', deceased: true })).toEqual([]);
  });

  it('[PC23] schooling from three to sixteen, and no summer', () => {
    expect(gaps({ schools: ['2020-09 > 2023-07-07', '2023-09-04 >'] }, born)).toEqual([]);
    expect(gaps({ schools: ['2020-09 > 2023-06', '2023-10-01 >'] }, born)).toEqual([
      'noSchool 1 2023-09-01…2023-09-30',
    ]);
    // Seven months, and the child has no school to this day.
    expect(gaps({ schools: ['2020-09 > 2026-04-21'] }, born)).toEqual(['noSchool 7 2026-04-22…2026-11-22']);
    expect(gaps({ schools: ['2020-09 > 2026-04'] })).toEqual([]);
    const grown = { birth: '2000-05-03', birthYear: 2000 };
    expect(gaps({ schools: ['2006-09 > 2016-01-31'] }, grown)).toEqual(['noSchool 3 2016-02-01…2016-05-02']);
    expect(gaps({ schools: ['2006-09 > 2017'] }, grown)).toEqual([]);
  });

  it('[PC24] three referents in a year, one after the other', () => {
    const three = ['2023-01 > 2024-01', '2024-02 > 2024-06', '2024-06 >'];
    expect(gaps({ referents: three })).toEqual(['manyReferents 3 2024-01-01…2024-06-30']);
    // A team of three that works at once is no turnover.
    expect(gaps({ referents: ['2023-01 >', '2023-02 >', '2023-03 >'] })).toEqual([]);
    // Years alone say neither that it was within twelve months, nor the contrary.
    expect(gaps({ referents: ['2022 > 2023', '2023 > 2024', '2024 >'] })).toEqual([]);
    expect(gaps({ referents: ['2023-01 > 2023-06', '2023-07 > 2024-12', '2025-01 >'] })).toEqual([]);
  });

  const date = fc
    .tuple(
      fc.integer({ min: 2016, max: 2026 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([year, month, day, precision]) => {
      const two = (n: number) => String(n).padStart(2, '0');
      if (precision === 0) return '';
      return (
        [String(year), `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`][precision - 1] ?? ''
      );
    });
  const period = fc.tuple(date, date).map(([from, to]) => `${from} > ${to}`);
  const inOrder = period.filter((words) => {
    const [from = '', to = ''] = words.split(' > ');
    return from === '' || to === '' || firstDayOf(from) <= firstDayOf(to);
  });

  it('[PC21] [PC22] no day of a gap is one that somebody’s dates may cover, and each is a month or more', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), (homes) => {
        for (const gap of gapsOf(aLife({ homes }, born), { today })) {
          if (gap.kind !== 'noHome') continue;
          expect(gap.months).toBe(wholeMonths(gap.from, gap.to));
          expect(gap.months).toBeGreaterThan(0);
          for (const words of homes) {
            const [from = '', to = ''] = words.split(' > ');
            const [first, last] = [from ? firstDayOf(from) : '0000', to ? lastDayOf(to) : '9999'];
            if (first <= last) expect(last < gap.from || first > gap.to).toBe(true);
          }
        }
      }),
    );
  });

  it('[PC21] saying a date more vaguely never makes a gap longer', () => {
    fc.assert(
      fc.property(fc.array(inOrder, { minLength: 2, maxLength: 4 }), fc.nat(3), (homes, which) => {
        const months = (list: string[]) =>
          gapsOf(aLife({ homes: list }), { today })
            .map((gap) => (gap.kind === 'noHome' ? gap.months : 0))
            .reduce((a, b) => a + b, 0);
        const vaguer = homes.map((words, place) =>
          place === which % homes.length ? words.replace(/(\d{4})-\d\d(-\d\d)?/g, '$1') : words,
        );
        expect(months(vaguer)).toBeLessThanOrEqual(months(homes));
      }),
    );
  });

  it('[PC20] days are counted as calendars do', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(wholeMonths('2024-01-31', '2024-03-01')).toBe(1);
    expect(wholeMonths('2024-03-01', '2024-03-31')).toBe(1);
    expect(wholeMonths('2024-03-02', '2024-03-31')).toBe(0);
  });
});
