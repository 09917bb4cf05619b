import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILIATIONS, type Person, type Table, UNIONS } from '#shared/board/index.ts';
import { superpose } from '#shared/board/superpose.ts';
import type { GedcomChildLink, GedcomCouple, GedcomFamily, GedcomPerson } from '../gedcomFile.ts';
import { readGedcom } from '../readGedcom.ts';
import { boardOf, essenceOf } from '../testing/boardOf.ts';
import { person as personLines, readLines, utf8 } from '../testing/gedcom.ts';
import { writeGedcom } from './writeGedcom.ts';

const VERSIONS = ['5.5.1', '7.0'] as const;
const again = (table: Table, version: (typeof VERSIONS)[number]) =>
  readGedcom(utf8(writeGedcom(table, { version }).text));

const two = (n: number) => String(n).padStart(2, '0');
const certain = fc
  .tuple(fc.integer({ min: 1, max: 2199 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 28 }))
  .map(([year, month, day]) =>
    [String(year).padStart(4, '0'), ...(month ? [two(month), ...(day ? [two(day)] : [])] : [])].join('-'),
  );
const date = fc.oneof(
  fc.tuple(fc.constantFrom('', '~', '<', '>'), certain).map(([mark, one]) => mark + one),
  fc
    .tuple(certain, certain)
    .filter(([one, other]) => one !== other)
    .map((both) => both.sort().join('/')),
);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
/** Names as people type them, and as they don't: pointers, levels, slashes are none of them lines of a file. */
const name = fc
  .oneof(
    fc.constantFrom('@I1@', '@@', '0 @I1@ INDI', 'A (B)', 'é\u0301 𝒜', 'a@b.fr', '@VOID@'),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\u2028\u2029/]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

const person = fc.record({
  name,
  symbol: fc.constantFrom<GedcomPerson['symbol'][]>('square', 'circle', 'diamond', 'dome', 'rounded'),
  isSurnameKnown: fc.boolean(),
  birth: maybe(date),
  death: maybe(date),
  deceased: fc.boolean(),
  isStillborn: fc.boolean(),
  restricted: fc.boolean(),
});
const period = fc
  .tuple(maybe(date), maybe(date))
  .map(([from, to]) => (from === null && to === null ? null : { from, to }));

/** A family whose ties go from earlier people to later ones, so that nobody is their own ancestor. */
const family = fc.array(person, { minLength: 1, maxLength: 12 }).chain((drawn) => {
  const people = drawn.map(
    ({ isSurnameKnown, ...one }, index): GedcomPerson => ({
      ...one,
      id: `P${index}`,
      name: `${one.name} n${index}`.trim(),
      surname: isSurnameKnown ? `n${index}` : '',
      deceased: one.deceased || one.death !== null || one.isStillborn,
    }),
  );
  const pair = fc.uniqueArray(fc.nat({ max: people.length - 1 }), { minLength: 2, maxLength: 2 });
  const couple = fc.record({
    pair,
    union: fc.constantFrom(...UNIONS),
    since: maybe(certain),
    until: maybe(certain),
  });
  const child = fc.record({
    trio: fc.uniqueArray(fc.nat({ max: people.length - 1 }), { minLength: 2, maxLength: 3 }),
    filiation: fc.constantFrom(...FILIATIONS),
    during: period,
  });
  const none = fc.constant<never[]>([]);
  return fc.record({
    people: fc.constant(people),
    couples:
      people.length < 2
        ? none
        : fc.uniqueArray(couple, { maxLength: 6, selector: ({ pair: [a, b] }) => [a, b].sort().join() }),
    children:
      people.length < 3
        ? none
        : fc.uniqueArray(child, { maxLength: 10, selector: ({ trio }) => [...trio].sort().join() }),
  });
});

function drawnFamily({
  people,
  couples,
  children,
}: {
  people: GedcomPerson[];
  couples: { pair: number[]; union: GedcomCouple['union']; since: string | null; until: string | null }[];
  children: { trio: number[]; filiation: GedcomChildLink['filiation']; during: GedcomChildLink['during'] }[];
}): GedcomFamily {
  return {
    people,
    couples: couples.map(({ pair: [a, b], ...couple }) => ({
      ...couple,
      a: `P${a}`,
      b: `P${b}`,
      restricted: false,
    })),
    childLinks: children.map(({ trio, ...link }) => {
      const [youngest = 0, ...parents] = [...trio].sort((a, b) => b - a);
      return {
        ...link,
        child: `P${youngest}`,
        parents: parents.map((one) => `P${one}`),
        rank: null,
        restricted: false,
      };
    }),
  };
}

describe('a GEDCOM file that was written', () => {
  it('[GD90] holds the people, families, filiations and dates of the map, for any family', () => {
    fc.assert(
      fc.property(family, fc.constantFrom(...VERSIONS), (drawn, version) => {
        const known = drawnFamily(drawn);
        const read = again(boardOf(known), version);
        expect(read.skippedLines).toEqual([]);
        expect(essenceOf(read)).toEqual(essenceOf(known));
      }),
      { numRuns: 300 },
    );
  });

  it('[GD25] [GD90] has the surname between slashes where a file had said it, and of the name it was said of only', () => {
    const names = [
      ['Joseph Patrick /Kennedy/ Jr.', '1 NAME Joseph Patrick /Kennedy/ Jr.'],
      ['/李/ 小龙', '1 NAME /李/ 小龙'],
      ['Anne /de la Tour/', '1 NAME Anne /de la Tour/'],
      ['Martin /Martin/', '1 NAME Martin /Martin/'],
      ['Nobody', '1 NAME Nobody'],
    ] as const;
    const lines = names.flatMap(([name], index) => personLines(`I${index}`, name));
    const table = boardOf(readLines(...lines, ...personLines('I9', '', '2 GIVN Zoé', '2 SURN Duval')));
    const { text, lost } = writeGedcom(table, { version: '5.5.1' });
    for (const [, written] of names) expect(text.split(/\r?\n/)).toContain(written);
    expect(text).toContain('1 NAME Zoé /Duval/');
    expect(lost).toEqual([{ what: 'surnames', count: 1 }]);
    const renamed = table.elements.map((one) =>
      one.kind === 'person' ? { ...one, name: one.name.replace('Kennedy', 'K.') } : one,
    );
    const again = writeGedcom({ ...table, elements: renamed }, { version: '7.0' });
    expect(again.text).toContain('1 NAME Joseph Patrick K. Jr.');
    expect(again.lost).toEqual([{ what: 'surnames', count: 2 }]);
  });

  it('[GD90] holds those of files of other programs', () => {
    for (const [file, people, couples, childLinks] of [
      ['kennedy', 208, 71, 129],
      ['royal92', 3_010, 1_138, 2_018],
      ['bronte', 14, 4, 9],
    ] as const) {
      const known = readGedcom(readFileSync(`tests/fixtures/gedcom/${file}.ged`));
      expect([known.people.length, known.couples.length, known.childLinks.length]).toEqual([
        people,
        couples,
        childLinks,
      ]);
      for (const version of VERSIONS) {
        const read = again(boardOf(known), version);
        expect(read.skippedLines).toEqual([]);
        expect(essenceOf(read)).toEqual(essenceOf(known));
      }
    }
  });

  it('[GD91] [GD92] [GD93] [GD94] [GD95] [GD97] is what other programs read', () => {
    const table = boardOf({
      people: [
        someone('P1', { name: '@home (Jo)', symbol: 'circle', restricted: true }),
        someone('P2', {
          name: 'B',
          symbol: 'square',
          birth: '~1950-05',
          death: '2001-02-03',
          deceased: true,
        }),
        someone('P3', { name: 'C', symbol: 'dome', isStillborn: true, deceased: true }),
        someone('P4', { name: '', deceased: true }),
      ],
      couples: [
        { a: 'P1', b: 'P2', union: 'divorced', since: '1970', until: '1980-06', restricted: false },
        { a: 'P1', b: 'P4', union: 'lat', since: '1981', until: '1982', restricted: false },
      ],
      childLinks: [
        {
          child: 'P3',
          parents: ['P1', 'P2'],
          filiation: 'foster',
          during: { from: '2019', to: null },
          rank: null,
          restricted: false,
        },
        { child: 'P4', parents: ['P2'], filiation: 'stepchild', during: null, rank: null, restricted: false },
      ],
    });
    const old = writeGedcom(table, { version: '5.5.1' });
    expect(old).toMatchObject({ people: 4, families: 3 });
    expect(old.text.split('\n')).toEqual([
      '0 HEAD',
      '1 SOUR MAILLAGE',
      '2 NAME Maillage',
      '1 SUBM @U1@',
      '1 GEDC',
      '2 VERS 5.5.1',
      '2 FORM LINEAGE-LINKED',
      '1 CHAR UTF-8',
      '0 @U1@ SUBM',
      '1 NAME Maillage',
      '0 @I1@ INDI',
      '1 RESN confidential',
      '1 NAME @@home',
      '2 NICK Jo',
      '1 SEX F',
      '1 FAMS @F1@',
      '1 FAMS @F2@',
      '0 @I2@ INDI',
      '1 NAME B',
      '1 SEX M',
      '1 BIRT',
      '2 DATE ABT MAY 1950',
      '1 DEAT',
      '2 DATE 3 FEB 2001',
      '1 FAMS @F1@',
      '1 FAMS @F3@',
      '0 @I3@ INDI',
      '1 NAME C',
      '1 SEX X',
      '1 DEAT',
      '2 AGE STILLBORN',
      '1 FAMC @F1@',
      '2 PEDI foster',
      '3 _DATE FROM 2019',
      '0 @I4@ INDI',
      '1 NAME',
      '1 DEAT Y',
      '1 FAMS @F2@',
      '1 FAMC @F3@',
      '2 _FILIATION stepchild',
      '0 @F1@ FAM',
      '1 HUSB @I2@',
      '1 WIFE @I1@',
      '1 CHIL @I3@',
      '1 MARR',
      '2 DATE 1970',
      '1 DIV',
      '2 DATE JUN 1980',
      '0 @F2@ FAM',
      '1 HUSB @I4@',
      '1 WIFE @I1@',
      '1 EVEN',
      '2 TYPE lat',
      '2 DATE FROM 1981 TO 1982',
      '0 @F3@ FAM',
      '1 HUSB @I2@',
      '1 CHIL @I4@',
      '0 TRLR',
      '',
    ]);
    const { text } = writeGedcom(table, { version: '7.0' });
    expect(text.split('\n').slice(0, 5)).toEqual([
      '0 HEAD',
      '1 GEDC',
      '2 VERS 7.0',
      '1 SOUR MAILLAGE',
      '2 NAME Maillage',
    ]);
    for (const line of [
      '1 RESN CONFIDENTIAL',
      '2 PEDI FOSTER',
      '2 PEDI OTHER',
      '3 PHRASE stepchild',
      '3 PHRASE STILLBORN',
    ])
      expect(text).toContain(`\n${line}\n`);
    expect(old.lost).toEqual([
      { what: 'surnames', count: 3 },
      { what: 'filiations', count: 1 },
    ]);
  });

  it('[GD92] [GD96] says what it has no place for', () => {
    const at: [number, number] = [0, 0];
    const base = {
      kind: 'person',
      at,
      name: '',
      birthYear: null,
      deceased: false,
      concerned: false,
      ring: 'living',
    } as const;
    const end = (element: string) => ({ compartment: 'c', element });
    const people: Person[] = [
      { ...base, id: 'a', symbol: 'transMan', name: 'A/B', illness: 'present' },
      { ...base, id: 'b', symbol: 'animal' },
      { ...base, id: 'c', symbol: 'rounded', beginning: 'pregnancy' },
      { ...base, id: 'd', symbol: 'rounded', birthYear: 1999 },
    ];
    const table = superpose(
      new Map([
        [
          'c',
          {
            elements: [
              ...people,
              { id: 'e', kind: 'household', at, name: '' },
              { id: 'f', kind: 'text', at, text: 'x', width: 100 },
            ],
            links: [
              { id: 'l1', kind: 'membership', member: end('a'), of: end('e'), place: 'inside' },
              {
                id: 'l2',
                kind: 'relation',
                from: end('a'),
                to: end('d'),
                label: '',
                order: null,
                date: null,
              },
              {
                id: 'l3',
                kind: 'child',
                parents: [end('a')],
                child: end('d'),
                filiation: 'biological',
                twins: { group: 'group00001', zygosity: 'unknown' },
              },
              { id: 'l4', kind: 'child', parents: [end('d')], child: end('c'), filiation: 'biological' },
              {
                id: 'l5',
                kind: 'couple',
                a: end('a'),
                b: end('b'),
                union: 'married',
                since: null,
                until: null,
              },
              {
                id: 'l6',
                kind: 'couple',
                a: end('a'),
                b: end('d'),
                union: 'pacs',
                since: 1999,
                until: null,
                consanguineous: true,
              },
            ],
          },
        ],
      ]),
    );
    const { lost, people: written, text } = writeGedcom(table, { version: '7.0' });
    expect(written).toBe(2);
    expect(text).toContain('1 NAME A\u2215B\n1 SEX M\n');
    expect(text).toContain('1 BIRT\n2 DATE 1999\n');
    expect(text).toContain('1 EVEN\n2 TYPE pacs\n2 DATE 1999\n');
    expect(lost.map(({ what, count }) => `${what} ${count}`)).toEqual([
      'surnames 1',
      'households 1',
      'texts 1',
      'relations 1',
      'memberships 1',
      'animals 1',
      'pregnancies 1',
      'symbols 1',
      'personDetails 2',
      'twins 1',
      'coupleDetails 1',
    ]);
  });
});

function someone(id: string, said: Partial<GedcomPerson>): GedcomPerson {
  return {
    id,
    name: '',
    surname: '',
    symbol: 'rounded',
    birth: null,
    death: null,
    deceased: false,
    isStillborn: false,
    restricted: false,
    ...said,
  };
}
