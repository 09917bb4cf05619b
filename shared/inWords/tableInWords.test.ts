import { describe, expect, it } from 'vitest';
import type { Element, Link } from '../board/index.ts';
import { superpose } from '../board/index.ts';
import { ageOn } from '../domain/ageOn.ts';
import { drawingWordsOf } from '../notation/words/drawingWordsOf.ts';
import { sampleTable } from '../testing/sampleTable.ts';
import {
  COMMON,
  end,
  household,
  long,
  membership,
  person,
  professional,
  relation,
  structure,
  tableOf,
} from '../testing/tableBuilders.ts';
import { plainWords } from './plainWords.ts';
import { rhythms } from './rhythms.ts';
import { tableInWords } from './tableInWords.ts';
import { anyTable } from './testing/anyTable.ts';
import { reading } from './testing/reading.ts';
import { de, periodInFrench, to, withArticle } from './words/frenchGrammar.ts';

const { today: TODAY, map: told, text: words, lines: linesOf } = reading;

/** What a sentence never holds. */
const SENSELESS = /undefined|null|NaN|\[object|\n| {2}/u;

describe('any map', () => {
  it('[IW1] [IW2] is told whole, in both languages, whatever it holds', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const table = anyTable(seed);
      for (const language of ['fr', 'en'] as const) {
        const lines = linesOf(told(table, language));
        const tells = new Set(lines.flatMap((line) => line.tells.map(({ is, id }) => `${is}/${id}`)));
        const all = [
          ...table.elements.map(({ id }) => `element/${id}`),
          ...table.links.map(({ id }) => `link/${id}`),
          ...table.proposals
            .filter(({ about }) =>
              table.elements.some(({ id, kind }) => id === about.element && kind === 'person'),
            )
            .map(({ id }) => `proposal/${id}`),
          ...table.strokes.map(({ id }) => `stroke/${id}`),
        ];
        expect([...tells].sort(), `seed ${seed}`).toEqual([...new Set(all)].sort());
        // Where it opens, there is a card of something that is there. One look for all lines: each costs more than telling them.
        const there = new Set(all);
        const shut = lines.filter(({ opens }) => !there.has(`${opens?.is}/${opens?.id}`));
        const senseless = lines.filter(({ text }) => text.trim() === '' || SENSELESS.test(text));
        expect([...shut, ...senseless], `seed ${seed}`).toEqual([]);
        expect(new Set(lines.map(({ key }) => key)).size, `seed ${seed}`).toBe(lines.length);
      }
    }
  });

  it('[IW1] is told fast: 300 people and 600 links', () => {
    const board = sampleTable({ compartment: COMMON, people: 300, links: 600, seed: 3 });
    const table = superpose(new Map([[COMMON, board]]));
    const before = process.cpuUsage().user;
    const lines = linesOf(told(table));
    expect((process.cpuUsage().user - before) / 1_000).toBeLessThan(1_000);
    expect(lines.length).toBeGreaterThan(900);
  });

  it('[IW2] an empty map says nothing', () => {
    expect(told(tableOf([], [])).sections).toEqual([]);
  });
});

describe('an age', () => {
  it.each([
    ['2017-05-12', 'Léa, 9 ans. Elle est née le 12 mai 2017'],
    ['2017-11-23', 'Léa, 8 ans. Elle est née le 23 novembre 2017'],
    ['2017', 'Léa, 8 ou 9 ans. Elle est née en 2017'],
    ['2017-11', 'Léa, 8 ou 9 ans. Elle est née en novembre 2017'],
    ['~2017', 'Léa, environ 9 ans. Elle est née vers 2017'],
    ['2025-09-01', 'Léa, 14 mois. Elle est née le 1er septembre 2025'],
    ['2026', 'Léa, moins d’un an. Elle est née en 2026'],
    ['2027-01', 'Léa. Naissance prévue en janvier 2027'],
    ['<1984', 'Léa. Elle est née avant 1984'],
    ['>1984-05-12', 'Léa. Elle est née après le 12 mai 1984'],
    ['1980/1984', 'Léa, entre 41 et 46 ans. Elle est née entre 1980 et 1984'],
  ])('[IW3] %s', (birth, sentence) => {
    expect(words(tableOf([person('Léa', [0, 0], { birth })], []))).toContain(`${sentence}.`);
  });

  it('[IW3] [DR13] is the same in a sentence and on the drawing', () => {
    const dates = ['1984', '~1984', '1984-05', '1984-05-12', '~2017-05', '2024', '2025', '2025-09-01'];
    for (const birth of [...dates, '2025-10', '2026', '~2026', '2026-11-20', '2026-10', '2026-11'])
      for (const language of ['fr', 'en'] as const) {
        const age = ageOn(birth, TODAY);
        if (age === null) throw new Error(`${birth} has no age`);
        const drawn = drawingWordsOf(language).age(age, 'living');
        const said = words(tableOf([person('Léa', [0, 0], { birth })], []), language)
          .split('. ')[0]
          ?.replace(/moins d.un|less than a /u, '< 1 ')
          .replace(/moins de deux|less than two/u, '< 2');
        expect([birth, said?.match(/\d+/gu)]).toEqual([birth, drawn.match(/\d+/gu)]);
        expect(/environ|about/u.test(said ?? '')).toBe(/env|c\./u.test(drawn));
        expect(/mois|month/u.test(said ?? '')).toBe(/mo/u.test(drawn));
        expect(said).not.toMatch(/\b0/u);
      }
  });

  it('[IW3] between two dates that lie apart, it is between two ages', () => {
    const born = [person('Léa', [0, 0], { birth: '1980/1984' })];
    expect(words(tableOf(born, []))).toContain('Léa, entre 41 et 46 ans. ');
    expect(words(tableOf(born, []), 'en')).toContain('Léa, between 41 and 46. ');
  });

  it('[IW3] never more than is known', () => {
    expect(words(tableOf([person('Léa', [0, 0])], []))).toBe('Les personnes\n- Léa.');
    const gone = person('Rose', [0, 0], { birth: '1931', death: '2004-03', deceased: true });
    expect(words(tableOf([gone], []))).toContain(
      'Rose est décédée en mars 2004, à 72 ou 73 ans. Elle est née en 1931.',
    );
    expect(ageOn('1800', TODAY)).toBeNull();
    expect(ageOn('2024-02-30', TODAY)).not.toBeNull();
  });
});

describe('nights', () => {
  it.each([
    [50, 'Léa vit une semaine sur deux', 'Léa lives every other week'],
    [14, 'Léa vit un week-end sur deux', 'Léa lives every other weekend'],
    [14.29, 'Léa vit un week-end sur deux', 'Léa lives every other weekend'],
    [29, 'Léa vit tous les week-ends', 'Léa lives every weekend'],
    [71, 'Léa vit en semaine', 'Léa lives during the week'],
    [0, 'Léa vit en journée seulement', 'Léa lives by day only'],
    [43, 'Léa vit 3 nuits sur 7', 'Léa lives 3 nights in 7'],
    [7, 'Léa vit 1 nuit sur 14', 'Léa lives 1 night in 14'],
    [33.3, 'Léa vit 1 nuit sur 3', 'Léa lives 1 night in 3'],
    [40, 'Léa vit 40 % des nuits', 'Léa lives 40% of the nights'],
    [12.5, 'Léa vit 12,5 % des nuits', 'Léa lives 12.5% of the nights'],
  ])('[IW13] %s of a hundred', (nights, french, english) => {
    const table = tableOf(
      [person('Léa', [0, 0]), household('h', [0, 0])],
      [{ ...membership('m', 'Léa', 'h'), nights } as Link],
    );
    expect(words(table)).toContain(`${french} dans le foyer « h ».`);
    expect(words(table, 'en')).toContain(`${english} in household “h”.`);
  });

  it('[IW13] each share that has a name is one that the card offers by that name', () => {
    for (const rhythm of rhythms.all) expect(rhythms.of(rhythms.nights(rhythm))).toBe(rhythm);
    const named = Array.from({ length: 101 }, (_, nights) => rhythms.of(nights)).filter(
      (one) => one !== null,
    );
    expect(named.sort()).toEqual([...rhythms.all].sort());
  });
});

describe('French', () => {
  it('[IW6] elides and contracts', () => {
    expect([de('les voisins'), to('les voisins'), de('Lesly')]).toEqual([
      'des voisins',
      'aux voisins',
      'de Lesly',
    ]);
    expect([de('Awa'), de('Nadia'), de('Yves'), de('Yasmine'), de(withArticle('CMPP'))]).toEqual([
      'd’Awa',
      'de Nadia',
      'd’Yves',
      'de Yasmine',
      'du CMPP',
    ]);
    expect([
      withArticle('École Jules-Ferry'),
      withArticle('ASE, Territoire Sud'),
      withArticle('MDPH'),
      withArticle('Les Tilleuls'),
    ]).toEqual(['l’école Jules-Ferry', 'l’ASE, Territoire Sud', 'la MDPH', 'Les Tilleuls']);
    expect([to(withArticle('Collège Prévert')), to(withArticle('École Jules-Ferry')), to('Nadia')]).toEqual([
      'au collège Prévert',
      'à l’école Jules-Ferry',
      'à Nadia',
    ]);
  });

  it.each([
    ['2024', null, ', depuis 2024'],
    ['2024-05-03', null, ', depuis le 3 mai 2024'],
    ['~2019', null, ', depuis environ 2019'],
    [null, '2021', ', jusqu’en 2021'],
    [null, '2021-03-01', ', jusqu’au 1er mars 2021'],
    ['2019-04', '2020-06', ', d’avril 2019 à juin 2020'],
    ['2019-05-03', '2019-06-04', ', du 3 mai 2019 au 4 juin 2019'],
    ['2019', '2019', ', en 2019'],
    ['<2019', null, ', depuis une date d’avant 2019'],
    ['<2019', '>2021-03-02', ', d’une date d’avant 2019 à une date d’après le 2 mars 2021'],
    [null, '2020/2022', ', jusqu’à une date entre 2020 et 2022'],
    ['<2019', '<2019', ', avant 2019'],
    [null, null, ''],
  ])('[IW6] a period from %s to %s', (from, until, said) => {
    expect(periodInFrench({ from, to: until })).toBe(said);
  });

  it('[IW7] a home without a name is told without one', () => {
    const homes = (fields: object) =>
      words(tableOf([{ ...household('h', [0, 0]), name: '', ...fields } as Element], []));
    expect(homes({})).toContain('Foyer sans nom');
    expect(homes({ nature: 'placement', what: 'MECS' })).toContain('Lieu d’accueil sans nom (MECS)');
  });

  it('[IW7] a date is told once, whoever wrote it twice', () => {
    const dated = (during: { from: string; to: string | null }, date: string) =>
      words(
        tableOf(
          [structure('CMPP', [0, 0]), person('Léa', [0, 0])],
          [{ ...relation('r', 'CMPP', 'Léa'), during, date } as Link],
        ),
      );
    const may = { from: '2025-05', to: null };
    expect(dated(may, 'mai 2025')).toContain('Le CMPP la voit depuis mai 2025.');
    expect(dated({ from: '2025-05', to: '2025-09' }, 'septembre 2025')).toContain(
      'Le CMPP l’a vue de mai 2025 à septembre 2025.',
    );
    expect(dated(may, 'juin 2025')).toContain('Le CMPP la voit depuis mai 2025, en juin 2025.');
    expect(dated(may, 'depuis la rentrée')).toContain('Le CMPP la voit depuis mai 2025, depuis la rentrée.');
  });

  it('[IW6] the spaces that hold a sign are unbroken', () => {
    const text = plainWords(
      told(tableOf([person('Léa', [0, 0], { birth: '2017-05-12', concerned: true })], [])),
    );
    expect(text).toContain('9\u00a0ans. La situation');
  });

  it('[IW5] agrees with the symbol, and where it says nothing needs no gender', () => {
    const child = (symbol: 'circle' | 'square' | 'rounded') =>
      words(
        tableOf(
          [person('Sam', [0, 0], { symbol }), person('Nadia', [0, 0])],
          [filiation('f', 'Sam', ['Nadia'], 'adopted')],
        ),
      );
    expect(child('circle')).toContain('Sam. Elle a été adoptée par Nadia.');
    expect(child('square')).toContain('Sam. Il a été adopté par Nadia.');
    expect(child('rounded')).toContain('Sam. Nadia a adopté Sam.');
  });
});

describe('families', () => {
  it('[IW4] two households, a service, an activation', () => {
    const table = tableOf(
      [
        person('Léa', [0, 0], { birth: '2017-05-12', concerned: true }),
        person('Nadia', [0, 0], { birthYear: 1984 }),
        person('Karim', [0, 0], { symbol: 'square' }),
        { ...household('Chez Nadia', [0, 0]) },
        { ...household('Chez Karim', [0, 0]) },
        structure('École Jules-Ferry', [0, 0]),
        structure('CMPP', [0, 0]),
        professional('M. Roux', [0, 0]),
      ],
      [
        filiation('f', 'Léa', ['Nadia', 'Karim'], 'biological'),
        couple('c', 'Nadia', 'Karim', { union: 'separated', since: 2010, until: 2019 }),
        membership('m1', 'Léa', 'Chez Nadia'),
        membership('m2', 'Nadia', 'Chez Nadia'),
        { ...membership('m3', 'Léa', 'Chez Karim'), nights: 14 } as Link,
        membership('m4', 'Karim', 'Chez Karim'),
        membership('m5', 'M. Roux', 'École Jules-Ferry'),
        { ...relation('r1', 'CMPP', 'Léa'), during: { from: '2024', to: null } },
        {
          ...relation('r2', 'Nadia', 'École Jules-Ferry', { label: 'demande de bilan', order: 1 }),
          date: 'septembre 2024',
        } as Link,
        {
          ...relation('r3', 'M. Roux', 'CMPP', { label: 'équipe éducative' }),
          ground: { is: 'said', by: 'la grand-mère', on: '2024-03' },
        },
      ],
    );
    expect(words(table)).toBe(TWO_HOUSEHOLDS);
    expect(words(table, 'en')).toContain('The situation is hers. She was born on 12 May 2017.');
    expect(words(table, 'en')).toContain(
      '1. Nadia called on École Jules-Ferry (demande de bilan), in September 2024.',
    );
  });

  it('[IW4] three generations, twins, consanguinity', () => {
    const table = tableOf(
      [
        person('Rose', [0, 0], { birth: '1950' }),
        person('Paul', [0, 0], { symbol: 'square', birth: '1948', deceased: true }),
        person('Inès', [0, 0], { birth: '1980' }),
        person('Hugo', [0, 0], { symbol: 'square', birth: '1982' }),
        person('Tom', [0, 0], { symbol: 'square', birth: '2012' }),
        person('Zoé', [0, 0], { birth: '2012' }),
        household('h', [0, 0]),
      ],
      [
        couple('c', 'Rose', 'Paul', { union: 'widowed' }),
        couple('d', 'Inès', 'Hugo', {
          union: 'married',
          consanguineous: true,
          during: { from: '2008-06', to: null },
        }),
        filiation('f1', 'Inès', ['Rose', 'Paul'], 'biological'),
        filiation('f2', 'Tom', ['Inès', 'Hugo'], 'biological', {
          group: 'twins-0001',
          zygosity: 'identical',
        }),
        filiation('f3', 'Zoé', ['Inès', 'Hugo'], 'biological', {
          group: 'twins-0001',
          zygosity: 'identical',
        }),
        membership('m1', 'Tom', 'h'),
        membership('m2', 'Rose', 'h'),
      ],
    );
    const text = words(table);
    expect(text).toContain('Paul n’est plus en vie. Il est né en 1948.');
    expect(text).toContain('Tom, 13 ou 14 ans, vit avec sa grand-mère Rose.');
    expect(text).toContain('Il est le frère de Zoé.');
    expect(text).toContain('Elle est la sœur de Tom.');
    expect(text).toContain('Naissance le même jour : Tom et Zoé, vrais jumeaux.');
    expect(text).toContain('Mariage d’Inès et de Hugo, depuis juin 2008 ; ils sont aussi parents entre eux.');
    expect(text).toContain('Veuvage dans le couple de Rose et de Paul.');
  });

  it('[IW4] [IW7] foster care and a placement that is over, half-siblings', () => {
    const mecs: Element = {
      id: long('mecs'),
      kind: 'household',
      at: [0, 0],
      name: 'Les Tilleuls',
      nature: 'placement',
      what: 'MECS',
    };
    const table = tableOf(
      [
        person('Enzo', [0, 0], { symbol: 'square' }),
        person('Lina', [0, 0]),
        person('Mère', [0, 0]),
        person('A', [0, 0], { symbol: 'square' }),
        person('B', [0, 0], { symbol: 'square' }),
        person('Mme Diallo', [0, 0]),
        mecs,
        household('home', [0, 0]),
      ],
      [
        membership('h1', 'Enzo', 'home'),
        membership('h2', 'Mme Diallo', 'home'),
        filiation('f1', 'Enzo', ['Mère', 'A'], 'biological'),
        filiation('f2', 'Lina', ['Mère', 'B'], 'biological'),
        { ...filiation('f3', 'Enzo', ['Mme Diallo'], 'foster'), during: { from: '2024-09-01', to: null } },
        { ...membership('m', 'Enzo', 'mecs'), during: { from: '2022', to: '2024-08' } },
      ],
    );
    const text = words(table);
    expect(text).toContain('Il a vécu à la MECS « Les Tilleuls » de 2022 à août 2024.');
    expect(text).toContain('Il est en accueil familial chez Mme Diallo depuis le 1er septembre 2024.');
    expect(text).toContain('Il est le demi-frère de Lina.');
    expect(text).toContain('Mme Diallo vit avec Enzo (enfant en accueil).');
    expect(text).toContain('Enzo vit avec sa famille d’accueil.');
  });

  it('[IW5] names whom they live with where what that one is to them is no noun of theirs', () => {
    const table = tableOf(
      [
        person('Tom', [0, 0], { symbol: 'square' }),
        person('Rose', [0, 0], { symbol: 'circle' }),
        person('Paul', [0, 0], { symbol: 'square' }),
        household('home', [0, 0]),
      ],
      [
        ...['Tom', 'Rose', 'Paul'].map((who, nth) => membership(`m${nth}`, who, 'home')),
        filiation('f1', 'Tom', ['Rose'], 'kinshipCarer'),
      ],
    );
    expect(words(table)).toContain('Tom vit avec Rose (tiers digne de confiance) et Paul.');
  });
});

describe('what it rests on', () => {
  it('[IW8] is said after the sentence', () => {
    const grounds = [
      { is: 'dated', by: 'jugement', on: '2024-03-12' },
      { is: 'said', by: 'la grand-mère', on: '2024-03' },
      { is: 'hypothesis', by: 'Awa', on: null },
    ] as const;
    const text = words(
      tableOf(
        [person('A', [0, 0]), person('B', [0, 0])],
        grounds.map((ground, nth) => ({ ...emotion(`e${nth}`, 'A', 'B', 'conflict'), ground })),
      ),
    );
    expect(text).toContain('Entre A et B : conflit (fait daté, 12 mars 2024 : jugement).');
    expect(text).toContain('Entre A et B : conflit (selon la grand-mère, mars 2024).');
    expect(text).toContain('Entre A et B : conflit (hypothèse d’Awa).');
  });

  it('[IW9] a line that accuses and rests on nothing says so', () => {
    const people = [person('A', [0, 0]), person('B', [0, 0])];
    const text = words(tableOf(people, [emotion('e', 'A', 'B', 'violence')]));
    expect(text).toContain('D’A envers B : violence (personne n’a dit sur quoi cela repose).');
  });

  it('[IW10] what is proposed is told with its author, and the answer under it', () => {
    const table = tableOf([person('Nadia', [0, 0])], []);
    table.proposals.push({
      id: long('p'),
      compartment: COMMON,
      about: end('Nadia'),
      words: 'Elle dort mal.',
      by: 'member-0001',
      byName: 'Mme Roux',
      on: Date.UTC(2026, 10, 2),
      answer: { is: 'reworded', words: 'Je dors peu.', by: 'member-0002', byName: 'x', on: 0 },
    });
    const map = tableInWords(table, {
      language: 'fr',
      today: TODAY,
      memberName: (id) => (id === 'member-0002' ? 'Nadia B.' : null),
    });
    const text = plainWords(map).replace(/[\u00a0\u202f]/gu, ' ');
    expect(text).toContain('Mme Roux propose de dire de Nadia, le 2 novembre 2026 : « Elle dort mal. »');
    expect(text).toContain('Nadia B. le dit autrement : « Je dors peu. »');
  });
});

function filiation(
  id: string,
  child: string,
  parents: string[],
  kind: Extract<Link, { kind: 'child' }>['filiation'],
  twins: Extract<Link, { kind: 'child' }>['twins'] = null,
): Link {
  return {
    id: long(id),
    kind: 'child',
    parents: parents.map((one) => end(one)),
    child: end(child),
    filiation: kind,
    twins,
  };
}

function couple(id: string, a: string, b: string, more: Partial<Extract<Link, { kind: 'couple' }>>): Link {
  return {
    id: long(id),
    kind: 'couple',
    a: end(a),
    b: end(b),
    union: 'married',
    since: null,
    until: null,
    ...more,
  };
}

function emotion(
  id: string,
  from: string,
  target: string,
  kind: Extract<Link, { kind: 'emotion' }>['emotion'],
): Link {
  return { id: long(id), kind: 'emotion', from: end(from), to: end(target), emotion: kind, label: '' };
}

const TWO_HOUSEHOLDS = `Les personnes
- Léa, 9 ans, vit avec sa mère et un week-end sur deux chez son père. Le CMPP la voit depuis 2024. \
Elle est la fille de Nadia et de Karim. La situation est la sienne. Elle est née le 12 mai 2017.
- Nadia, 41 ou 42 ans, vit avec sa fille Léa. Elle est née en 1984.
- Karim vit une partie du temps avec sa fille Léa.

Qui vit où
- Foyer « Chez Karim ». Léa et Karim y vivent.
- Foyer « Chez Nadia ». Léa et Nadia y vivent.

Les couples
- Séparation de Nadia et de Karim, en 2019 ; ensemble depuis 2010.

Qui a fait appel à qui
- 1. Nadia a fait appel à l’école Jules-Ferry (demande de bilan), en septembre 2024.

Qui intervient
- CMPP (école).
- École Jules-Ferry.
  - M. Roux, enseignante.
- M. Roux travaille avec le CMPP (équipe éducative) (selon la grand-mère, mars 2024).`;
