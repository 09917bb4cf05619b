import type { Element, Link, Table } from '#shared/board/index.ts';
import {
  end,
  household,
  long,
  membership,
  person,
  professional,
  relation,
  structure,
  tableOf,
} from '#shared/testing/tableBuilders.ts';

/** A fictional family and its services: one of each sign that a map can hold, for exports and legends. */
export function leaTable(): Table {
  const elements: Element[] = [
    person('Rose', [400, 40], { symbol: 'circle', birthYear: 1956 }),
    person('Albert', [240, 40], { symbol: 'square', birthYear: 1950, deceased: true }),
    person('Karim', [120, 260], { symbol: 'square', birthYear: 1981 }),
    person('Nadia', [360, 260], { symbol: 'circle', birthYear: 1984 }),
    person('Marc', [560, 260], { symbol: 'square', birthYear: 1979 }),
    person('Sami', [120, 480], { symbol: 'square', birthYear: 2012 }),
    person('Léa', [300, 480], { symbol: 'circle', birthYear: 2017, concerned: true }),
    person('Tom', [480, 480], { symbol: 'rounded', birthYear: 2024 }),
    person('Voisine', [640, 480], { symbol: 'diamond', ring: 'community' }),
    household('Foyer de Nadia', [300, 200]),
    structure('École Jules-Ferry', [860, 160]),
    structure('CMPP', [880, 480]),
    professional('M. Roux', [860, 160]),
    professional('Dr Lopez', [1080, 480]),
    { id: long('texte'), kind: 'text', at: [860, 660], text: 'Se revoir avant Noël', width: 200 },
  ];
  const couple = (
    id: string,
    a: string,
    b: string,
    union: Extract<Link, { kind: 'couple' }>['union'],
  ): Link => ({
    id: long(id),
    kind: 'couple',
    a: end(a),
    b: end(b),
    union,
    since: null,
    until: union === 'separated' ? 2019 : null,
  });
  const child = (
    id: string,
    parents: string[],
    of: string,
    filiation: 'biological' | 'adopted' | 'foster',
  ): Link => ({
    id: long(id),
    kind: 'child',
    parents: parents.map((parent) => end(parent)),
    child: end(of),
    filiation,
  });
  return tableOf(elements, [
    couple('c1', 'Albert', 'Rose', 'married'),
    couple('c2', 'Karim', 'Nadia', 'separated'),
    couple('c3', 'Nadia', 'Marc', 'cohabiting'),
    child('f1', ['Albert', 'Rose'], 'Nadia', 'biological'),
    child('f2', ['Karim', 'Nadia'], 'Léa', 'biological'),
    child('f3', ['Karim', 'Nadia'], 'Sami', 'foster'),
    child('f4', ['Nadia', 'Marc'], 'Tom', 'adopted'),
    membership('m1', 'Nadia', 'Foyer de Nadia'),
    membership('m2', 'Léa', 'Foyer de Nadia'),
    membership('m3', 'Tom', 'Foyer de Nadia'),
    membership('m4', 'M. Roux', 'École Jules-Ferry'),
    membership('m5', 'Dr Lopez', 'CMPP', 'beside'),
    relation('r1', 'Nadia', 'École Jules-Ferry', { label: 'demande', order: 1 }),
    relation('r2', 'Marc', 'CMPP', { order: 2 }),
    relation('r3', 'CMPP', 'Tom', { label: 'bilan' }),
    relation('r4', 'École Jules-Ferry', 'CMPP', { label: 'équipe éducative' }),
    relation('r5', 'Rose', 'Marc', { label: 'mercredis' }),
  ]);
}
