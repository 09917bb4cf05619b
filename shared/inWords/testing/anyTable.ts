import {
  BEGINNINGS,
  CONDITIONS,
  type Element,
  EMOTIONS,
  ENERGIES,
  type End,
  FILIATIONS,
  type Link,
  PERSON_SIGNS,
  PERSON_SYMBOLS,
  type Proposal,
  STRENGTHS,
  type Stroke,
  superpose,
  type Table,
  UNIONS,
} from '../../board/index.ts';
import type { Ground } from '../../domain/ground.ts';
import type { Period } from '../../domain/period.ts';
import { random } from '../../testing/random.ts';

const BOARDS = ['commonAAAAAAAAAAAAAAAA', 'familyAAAAAAAAAAAAAAAA'];
const NAMES = [
  'Nadia',
  'Awa',
  'École Jules-Ferry',
  'CMPP',
  '',
  '  ',
  '« »',
  'le',
  '->\n\n**x**',
  'Hôpital',
  'Yves',
  'Zoé',
];
const DATES = [
  '1901',
  '~1950',
  '1984-05',
  '2017-05-12',
  '2026-11-22',
  '2031',
  '2024-02-30',
  '0100',
  '~2019-04',
];

/** A table of every kind of thing, valid and senseless: people their own grandparents, dates that go backwards. */
export function anyTable(seed: number): Table {
  const from = random(seed);
  const maybe = <T>(value: () => T) => (from.int(2) === 0 ? value() : null);
  const date = () => from.pick(DATES);
  const period = (): Period => ({ from: maybe(date), to: maybe(date) });
  const ground = (): Ground => ({
    is: from.pick(['dated', 'said', 'hypothesis'] as const),
    by: from.pick(['', 'la grand-mère', 'Awa', 'jugement']),
    on: maybe(date),
  });
  const said = () => ({
    ...(from.int(3) === 0 ? { during: maybe(period) } : {}),
    ...(from.int(3) === 0 ? { ground: maybe(ground) } : {}),
  });
  const base = () => ({ id: from.id(), at: [from.int(900), from.int(900)] as [number, number], ...said() });
  const ends: Record<string, End[]> = { person: [], household: [], structure: [], professional: [] };
  const boards = BOARDS.map((compartment) => {
    const elements = Array.from({ length: from.int(14) }, (): Element => {
      const element = anyElement(from, base());
      ends[element.kind]?.push({ compartment, element: element.id });
      return element;
    });
    return { compartment, elements };
  });
  const sides = [
    ...(ends['person'] ?? []),
    ...(ends['household'] ?? []),
    ...(ends['structure'] ?? []),
    ...(ends['professional'] ?? []),
  ];
  const links =
    sides.length < 2
      ? []
      : Array.from({ length: from.int(30) }, (): Link => {
          const one = { id: from.id(), ...said() };
          const any = () => from.pick(sides);
          const person = () => from.pick(ends['person']?.length ? ends['person'] : sides);
          switch (from.int(6)) {
            case 0:
              return {
                ...one,
                kind: 'relation',
                from: any(),
                to: any(),
                label: from.pick(NAMES),
                order: maybe(() => 1 + from.int(9)),
                date: maybe(() => from.pick([...DATES, 'depuis la rentrée'])),
              };
            case 1:
              return {
                ...one,
                kind: 'couple',
                a: person(),
                b: person(),
                union: from.pick(UNIONS),
                since: maybe(() => 1900 + from.int(150)),
                until: maybe(() => 1900 + from.int(150)),
                consanguineous: from.int(2) === 0,
                noChildren: maybe(() => from.pick(['byChoice', 'infertility'] as const)),
              };
            case 2:
              return {
                ...one,
                kind: 'child',
                parents: [person(), person()],
                child: person(),
                filiation: from.pick(FILIATIONS),
                twins: maybe(() => ({
                  group: `twins-000${from.int(3)}`,
                  zygosity: from.pick(['fraternal', 'identical', 'unknown'] as const),
                })),
              };
            case 3:
              return {
                ...one,
                kind: 'membership',
                member: any(),
                of: any(),
                place: from.pick(['inside', 'beside'] as const),
                nights: maybe(() => from.int(101)),
              };
            case 4:
              return {
                ...one,
                kind: 'emotion',
                from: any(),
                to: any(),
                emotion: from.pick(EMOTIONS),
                label: from.pick(NAMES),
              };
            default:
              return {
                ...one,
                kind: 'eco',
                from: any(),
                to: any(),
                strength: from.pick(STRENGTHS),
                stress: from.int(2) === 0,
                energy: from.pick(ENERGIES),
                label: from.pick(NAMES),
              };
          }
        });
  const proposals = sides.slice(0, from.int(4)).map(
    (about): Proposal => ({
      id: from.id(),
      about,
      words: from.pick(NAMES),
      by: from.id(),
      byName: from.pick(NAMES),
      on: from.int(2) === 0 ? 8_640_000_000_000 : 1_700_000_000_000,
      answer: maybe(() => ({
        is: from.pick(['accepted', 'reworded', 'sideBySide'] as const),
        words: from.pick(NAMES),
        by: from.id(),
        byName: from.pick(NAMES),
        on: 0,
      })),
    }),
  );
  return superpose(
    new Map(
      boards.map(({ compartment, elements }, nth) => [
        compartment,
        {
          elements,
          links: nth === 0 ? links : [],
          strokes: Array.from({ length: from.int(4) }, () => anyStroke(from)),
          proposals: nth === 0 ? proposals : [],
        },
      ]),
    ),
  );
}

function anyStroke(from: ReturnType<typeof random>): Stroke {
  return {
    id: from.id(),
    pen: from.pick(['pen', 'highlighter'] as const),
    tint: from.int(6),
    size: 1 + from.int(80),
    at: [from.int(900), from.int(900)],
    path: from.pick(['', 'f', 'fgggBAAhggBAA', '__________', from.id()]),
  };
}

function anyElement(from: ReturnType<typeof random>, base: Pick<Element, 'id' | 'at'>): Element {
  const name = from.pick(NAMES);
  const maybe = <T>(value: () => T) => (from.int(2) === 0 ? value() : null);
  switch (from.int(8)) {
    case 0:
      return {
        ...base,
        kind: 'household',
        name,
        nature: from.pick(['home', 'placement'] as const),
        what: maybe(() => 'MECS'),
      };
    case 1:
      return { ...base, kind: 'structure', name, what: from.pick(['école', '']), sector: 'school' };
    case 2:
      return { ...base, kind: 'professional', name, function: from.pick(['', 'éducatrice']) };
    case 3:
      return { ...base, kind: 'text', text: name, width: 100 };
    case 4:
      return {
        ...base,
        kind: 'zone',
        name,
        outline: Array.from({ length: 3 + from.int(6) }, (): [number, number] => [
          from.int(900) - 450,
          from.int(900) - 450,
        ]),
        meaning: from.pick(['free', 'intervention'] as const),
        tint: 1,
      };
    default:
      return {
        ...base,
        kind: 'person',
        name,
        symbol: from.pick(PERSON_SYMBOLS),
        birthYear: maybe(() => 1900 + from.int(150)),
        deceased: from.int(4) === 0,
        concerned: from.int(4) === 0,
        ring: from.pick(['living', 'community'] as const),
        birth: maybe(() => from.pick(DATES)),
        death: maybe(() => from.pick(DATES)),
        beginning: from.int(6) === 0 ? from.pick(BEGINNINGS) : null,
        count: from.int(6) === 0 ? 3 : null,
        illness: maybe(() => from.pick(CONDITIONS)),
        signs: from.int(3) === 0 ? [from.pick(PERSON_SIGNS)] : [],
        place: maybe(() => 'Lyon'),
      };
  }
}
