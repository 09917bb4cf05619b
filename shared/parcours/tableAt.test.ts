import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link, Table } from '../board/index.ts';
import { spanOf } from './spanOf.ts';
import { stepsOf } from './stepsOf.ts';
import { tableAt } from './tableAt.ts';
import { aLife, during, end, membership, person, relation, structure, tableOf } from './testing/aLife.ts';

const ids = ({ elements, links }: Pick<Table, 'elements' | 'links'>) =>
  [...elements, ...links].map(({ id }) => id).sort();
const couple = (over: Partial<Extract<Link, { kind: 'couple' }>>): Link => ({
  ...{ id: 'couple-001', kind: 'couple', a: end('mother-001'), b: end('father-001') },
  ...{ union: 'married', since: null, until: null },
  ...over,
});
const parents = [person('mother-001'), person('father-001')];

describe('the map on a day', () => {
  it('[PC1] what has a period is there on the days it may have held', () => {
    const home = { ...structure('home-00001', 'other'), during: during('2023 > 2024-05') };
    const table = tableOf([person('child-0001'), home]);
    expect(ids(tableAt(table, '2022-12-31'))).toEqual(['child-0001']);
    for (const day of ['2023-01-01', '2024-05-31'])
      expect(ids(tableAt(table, day))).toEqual(['child-0001', 'home-00001']);
    expect(ids(tableAt(table, '2024-06-01'))).toEqual(['child-0001']);
  });

  it('[PC1] [PC4] a link has its own period, and goes with its ends', () => {
    const stay = membership('stay-00001', ['child-0001', 'home-00001'], '2024-03 > 2024-08');
    const table = tableOf(
      [
        person('child-0001', { birth: '2015-02', birthYear: 2015 }),
        { id: 'home-00001', kind: 'household', at: [0, 0], name: '' },
      ],
      [stay, relation('call-00001', ['child-0001', 'home-00001'], { date: '2024' })],
    );
    expect(ids(tableAt(table, '2015-01-31'))).toEqual(['home-00001']);
    expect(ids(tableAt(table, '2015-02-01'))).toEqual(['child-0001', 'home-00001']);
    expect(ids(tableAt(table, '2024-01-01'))).toEqual(['call-00001', 'child-0001', 'home-00001']);
    expect(ids(tableAt(table, '2024-08-31'))).toContain('stay-00001');
    expect(ids(tableAt(table, '2024-09-01'))).not.toContain('stay-00001');
  });

  it('[PC2] before a death that is dated, somebody is drawn living; who isn’t born yet is not hidden', () => {
    const table = tableOf([
      person('grandpa-01', { deceased: true, death: '2019-04' }),
      person('unborn-001', { beginning: 'pregnancy', birth: '2027-01' }),
    ]);
    const deceased = (day: string) =>
      tableAt(table, day).elements.map((one) => one.kind === 'person' && one.deceased);
    expect(deceased('2019-03-31')).toEqual([false, false]);
    expect(deceased('2019-04-01')).toEqual([true, false]);
  });

  it('[PC3] a couple begins, was what its end says it was, and stays once it is over', () => {
    const at = (link: Link, day: string) => tableAt(tableOf(parents, [link]), day).links[0];
    const divorced = couple({ union: 'divorced', since: 2005, until: 2015 });
    expect(at(divorced, '2004-12-31')).toBe(undefined);
    expect(at(divorced, '2010-01-01')).toMatchObject({ union: 'married', until: null });
    expect(at(divorced, '2015-01-01')).toMatchObject({ union: 'divorced', until: 2015 });
    expect(at(divorced, '2026-01-01')).toMatchObject({ union: 'divorced' });
    expect(at(couple({ union: 'separated', during: during('2001 > 2010-06') }), '2010-05-31')).toMatchObject({
      union: 'other',
    });
    expect(at(couple({ union: 'pacs' }), '1900-01-01')).toMatchObject({ union: 'pacs' });
  });

  it('[PC5] nothing is there that isn’t on the table; without dates it is itself, same objects', () => {
    const undated = aLife({ schools: [''], homes: [''], referents: ['', ''] });
    const day = fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') });
    fc.assert(
      fc.property(
        day,
        fc.array(fc.constantFrom('2020 > 2021', '2022-03 >', '> 2019-05-06', ''), { maxLength: 4 }),
        (on, when) => {
          const text = on.toISOString().slice(0, 10);
          const now = tableAt(undated, text);
          expect(now).toEqual(undated);
          for (const [place, element] of now.elements.entries())
            expect(element).toBe(undated.elements[place]);
          const dated = aLife({ schools: when, homes: when });
          const there = new Set(ids(dated));
          for (const id of ids(tableAt(dated, text))) expect(there).toContain(id);
        },
      ),
    );
  });

  it('[PC1] the span goes from the first day that is told to the last, and today', () => {
    expect(spanOf(aLife({ homes: ['2020 > 2021'] }), '2026-11-22')).toEqual({
      from: '2020-01-01',
      to: '2026-11-22',
    });
    expect(spanOf(aLife({ homes: ['2028-02 >'] }), '2026-11-22')).toEqual({
      from: '2026-11-22',
      to: '2028-02-29',
    });
    expect(spanOf(aLife({ homes: [''] }), '2026-11-22')).toBe(null);
  });
});

describe('who called whom, in order', () => {
  const people = [
    person('mother-001'),
    structure('school-001', 'school'),
    structure('ase-000001', 'childProtection'),
  ];
  const calls: Link[] = [
    relation('call-00005', ['school-001', 'ase-000001'], { date: 'mars 2023' }),
    relation('call-00004', ['school-001', 'ase-000001'], { during: during('2022-05 >') }),
    relation('call-00002', ['school-001', 'ase-000001'], { order: 2, date: 'depuis la rentrée' }),
    relation('call-00003', ['mother-001', 'school-001'], { order: 3, date: '2019' }),
    relation('call-00001', ['mother-001', 'school-001'], { order: 1 }),
    relation('call-00006', ['mother-001', 'school-001'], { date: 'un mardi' }),
  ];

  it('[PC10] [PC11] by number, then by date; words that are no date order nothing', () => {
    const steps = stepsOf(tableOf(people, calls));
    expect(steps.map(({ link }) => link.id)).toEqual([
      'call-00001',
      'call-00002',
      'call-00003',
      'call-00004',
      'call-00005',
    ]);
    expect(steps.map(({ on }) => on)).toEqual([null, null, '2019', '2022-05', '2023-03']);
  });

  it('[PC10] the same on every screen, in whatever order they come', () => {
    const order = stepsOf(tableOf(people, calls)).map(({ link }) => link.id);
    fc.assert(
      fc.property(fc.shuffledSubarray(calls, { minLength: calls.length }), (shuffled) => {
        expect(stepsOf({ links: tableOf(people, shuffled).links }).map(({ link }) => link.id)).toEqual(order);
      }),
    );
  });
});
