import { describe, expect, it } from 'vitest';
import { type Element, type Link, type Person, superpose } from '../board/index.ts';
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
import { paragraphOf } from './paragraphOf.ts';
import { anyTable } from './testing/anyTable.ts';
import { reading } from './testing/reading.ts';

const { map: told, lines: linesOf } = reading;

const childOf = (id: string, child: string, parents: string[]): Link => ({
  ...{ id: long(id), kind: 'child', parents: parents.map((one) => end(one)), child: end(child) },
  filiation: 'biological',
});
const spends = (
  id: string,
  who: string,
  home: string,
  more: Partial<Extract<Link, { kind: 'membership' }>>,
) => ({ ...membership(id, who, home), ...more }) as Link;
const service = (
  name: string,
  sector: Extract<Element, { kind: 'structure' }>['sector'],
  what = '',
): Element => ({
  ...structure(name, [0, 0]),
  ...{ kind: 'structure', name, sector, what },
});

/** The one whom a table is about, with her parents in two homes and a house of care. */
const twoHomes = (lea: Partial<Person> = {}, more: { links?: Link[]; elements?: Element[] } = {}) =>
  tableOf(
    [
      person('Léa', [0, 0], { birth: '2017-05-12', concerned: true, ...lea }),
      person('Nadia', [0, 0]),
      person('Karim', [0, 0], { symbol: 'square' }),
      household('Chez Nadia', [0, 0]),
      household('Chez Karim', [0, 0]),
      service('CMPP', 'medicoSocial'),
      ...(more.elements ?? []),
    ],
    [
      childOf('f', 'Léa', ['Nadia', 'Karim']),
      membership('m1', 'Léa', 'Chez Nadia'),
      membership('m2', 'Nadia', 'Chez Nadia'),
      spends('m3', 'Léa', 'Chez Karim', { nights: 14 }),
      membership('m4', 'Karim', 'Chez Karim'),
      { ...relation('r', 'CMPP', 'Léa'), during: { from: '2024', to: null } },
      ...(more.links ?? []),
    ],
  );
const first = (table: ReturnType<typeof tableOf>, language: 'fr' | 'en' = 'fr') => {
  const [line] = told(table, language).sections[0]?.lines ?? [];
  return line ? paragraphOf(line).replace(/[\u00a0\u202f]/gu, ' ') : '';
};

describe('a paragraph', () => {
  it('[IW14] reads as families say it', () => {
    expect(first(twoHomes())).toBe(
      'Léa, 9 ans, vit avec sa mère et un week-end sur deux chez son père. Le CMPP la voit depuis 2024. ' +
        'Elle est la fille de Nadia et de Karim. La situation est la sienne. Elle est née le 12 mai 2017.',
    );
    expect(first(twoHomes(), 'en')).toBe(
      'Léa, 9, lives with her mother and every other weekend at her father’s. ' +
        'The CMPP has seen her since 2024. ' +
        'She is the daughter of Nadia and Karim. The situation is hers. She was born on 12 May 2017.',
    );
  });

  it('[IW14] each clause opens the card of what it tells', () => {
    const [line] = told(twoHomes()).sections[0]?.lines ?? [];
    const clauses = line ? [line, ...line.runs] : [];
    expect(clauses.map(({ text, opens }) => [text.replace(/\u00a0/gu, ' '), opens?.is, opens?.id])).toEqual([
      ['Léa, 9 ans,', 'element', long('Léa')],
      ['vit avec sa mère', 'link', long('m1')],
      ['et un week-end sur deux chez son père.', 'link', long('m3')],
      ['Le CMPP la voit depuis 2024.', 'link', long('r')],
      ['Elle est la fille de Nadia et de Karim.', 'link', long('f')],
      ['La situation est la sienne.', 'element', long('Léa')],
      ['Elle est née le 12 mai 2017.', 'element', long('Léa')],
    ]);
  });

  it('[IW2] [IW14] tells each fact of any map once', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const tells = linesOf(told(anyTable(seed))).flatMap((line) =>
        line.tells.filter(({ is }) => is !== 'proposal').map(({ is, id }) => `${is}/${id}`),
      );
      expect(tells.length, `seed ${seed}`).toBe(new Set(tells).size);
    }
  });

  it('[IW8] says what each of its facts rests on, where it is said', () => {
    const { elements, links, ...rest } = twoHomes();
    const ground = { is: 'hypothesis', by: 'Nadia', on: null } as const;
    const table = {
      ...{ elements, ...rest },
      links: links.map((link) => (link.id === long('m3') ? { ...link, ground } : link)),
    };
    expect(first(table)).toContain('chez son père (hypothèse de Nadia). Le CMPP');
  });

  it('[IW16] keeps its sentences within fifteen words', () => {
    const board = sampleTable({ compartment: COMMON, people: 80, links: 160, seed: 5 });
    const tables = [superpose(new Map([[COMMON, board]])), twoHomes(), crowd()];
    for (const table of tables)
      for (const language of ['fr', 'en'] as const)
        for (const line of told(table, language).sections.find(({ name }) => name === 'people')?.lines ?? [])
          for (const sentence of paragraphOf(line)
            .replace(/\([^)]*\)/gu, '')
            .split(/[.?!] /u))
            expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(15);
  });

  it('[IW14] of many who live together, some are said and the others counted; who is there at times is said to be', () => {
    expect(first(crowd())).toMatch(
      /^Léa, 9 ans\. Elle vit avec sa mère, sa sœur A, sa sœur B et 3 autres personnes\. /u,
    );
    expect(reading.text(twoHomes())).toContain('- Karim vit une partie du temps avec sa fille Léa.');
  });

  it('[IW13] [IW14] where the nights of one home say those of the other, they are said once', () => {
    const nights = (mother: number, father: number) => {
      const table = twoHomes();
      const links = table.links.map((link) =>
        link.id === long('m1')
          ? { ...link, nights: mother }
          : link.id === long('m3')
            ? { ...link, nights: father }
            : link,
      );
      return first({ ...table, links } as typeof table);
    };
    expect(nights(86, 14)).toMatch(
      /^Léa, 9 ans, vit avec sa mère et un week-end sur deux chez son père\. Le/u,
    );
    expect(nights(50, 50)).toMatch(
      /^Léa, 9 ans, vit une semaine sur deux avec sa mère\. Elle vit une semaine sur deux chez son père\. Le/u,
    );
    expect(nights(43, 57)).toMatch(
      /^Léa, 9 ans, vit 4 nuits sur 7 avec son père\. Elle vit 3 nuits sur 7 chez sa mère\. Le/u,
    );
  });

  it('[IW14] a parent is named beside the word where two are called so', () => {
    const table = tableOf(
      [
        person('Léa', [0, 0], { concerned: true }),
        person('Awa', [0, 0]),
        person('Rose', [0, 0]),
        household('h', [0, 0]),
      ],
      [
        childOf('f', 'Léa', ['Awa', 'Rose']),
        ...['Léa', 'Awa', 'Rose'].map((who) => membership(`m${who}`, who, 'h')),
      ],
    );
    expect(first(table)).toMatch(/^Léa vit avec sa mère Awa et sa mère Rose\. /u);
  });

  it('[IW7] the dead are told in the past, and nobody alive lives with them', () => {
    const table = twoHomes({}, { elements: [], links: [] });
    const gone = {
      ...table,
      elements: table.elements.map((one) => (one.id === long('Nadia') ? { ...one, deceased: true } : one)),
    };
    expect(first(gone)).toMatch(
      /^Léa, 9 ans, vit dans le foyer « Chez Nadia »\. Elle vit un week-end sur deux chez son père\./u,
    );
    expect(reading.text(gone)).toContain('- Nadia n’est plus en vie. Elle vivait avec sa fille Léa.');
    expect(reading.text(gone)).toContain('- Foyer « Chez Nadia ». Léa y vit. Nadia n’y vit plus.');
  });
});

it('[IW7] what only begins after today is told as to come', () => {
  const table = twoHomes();
  const during = { from: '2027-01', to: null };
  const later = {
    ...table,
    links: table.links.map((link) => (['m3', 'r'].map(long).includes(link.id) ? { ...link, during } : link)),
  } as typeof table;
  expect(first(later)).toContain(
    'vit avec sa mère. Elle vivra un week-end sur deux chez son père à partir de janvier 2027. Le CMPP la verra à partir de janvier 2027.',
  );
  expect(first(later, 'en')).toContain(
    'She will live every other weekend at her father’s from January 2027. The CMPP will see her from January 2027.',
  );
  expect(reading.text(later)).toContain('- Foyer « Chez Karim ». Karim y vit. Léa y vivra.');
  expect(reading.text(later)).toContain('- Karim vit dans le foyer « Chez Karim ».');
});

describe('pronouns', () => {
  const by = (symbol: Person['symbol'], language: 'fr' | 'en' = 'fr') =>
    first(twoHomes({ symbol, name: 'Marie' }), language);

  it('[IW5] agree with the symbol, whatever the first name', () => {
    expect(by('square')).toContain('Le CMPP le voit depuis 2024. Il est le fils de');
    expect(by('transWoman')).toContain('Le CMPP la voit depuis 2024. Elle est la fille de');
    expect(by('square', 'en')).toContain('lives with his mother');
    expect(by('square', 'en')).toContain('has seen him since 2024. He is the son of');
  });

  it('[IW5] where the symbol says none, the name comes again and nothing agrees with it', () => {
    for (const symbol of ['diamond', 'rounded', 'dome'] as const) {
      expect(by(symbol)).toBe(
        'Marie, 9 ans, vit avec sa mère et un week-end sur deux chez son père. Le CMPP voit Marie depuis 2024. ' +
          'Marie est l’enfant de Nadia et de Karim. La situation est la sienne. Marie a vu le jour le 12 mai 2017.',
      );
      expect(by(symbol, 'en')).not.toMatch(/\b([Ss]?he|him|his|hers?)\b/u);
      expect(by(symbol, 'en')).toContain('The CMPP has seen them since 2024. Marie is the child of');
    }
  });

  it('[IW5] several drawn as one, and somebody without a name, are said as such', () => {
    expect(first(twoHomes({ symbol: 'rounded', name: 'Les petits', count: 3, birth: null }))).toMatch(
      /^Les petits \(3 personnes\) vivent avec leur mère/u,
    );
    expect(first(twoHomes({ symbol: 'rounded', name: '' }))).toContain(
      'Le CMPP voit cette personne depuis 2024.',
    );
  });
});

describe('who intervenes', () => {
  it.each([
    [service('CMPP', 'medicoSocial'), '', 'Le CMPP la voit.', 'The CMPP sees her.'],
    [service('Hôpital Nord', 'health'), '', 'L’hôpital Nord la voit.', 'Hôpital Nord sees her.'],
    [service('Jules-Ferry', 'school'), '', 'Jules-Ferry l’accueille.', 'Jules-Ferry welcomes her.'],
    [service('ASE, Sud', 'childProtection'), '', 'L’ASE, Sud la suit.', 'ASE, Sud works with her.'],
    [service('SESSAD', 'medicoSocial'), '', 'Le SESSAD l’accompagne.', 'The SESSAD supports her.'],
    [service('MDPH', 'mdph'), '', 'La MDPH intervient auprès d’elle.', 'The MDPH intervenes with her.'],
    [service('CAF', 'social'), '', 'La CAF intervient auprès d’elle.', 'The CAF intervenes with her.'],
    [service('CMPP', 'medicoSocial'), 'suivi', 'Le CMPP la voit (suivi).', 'The CMPP sees her (suivi).'],
    [service('ASE', 'childProtection'), 'confie Léa', 'L’ASE intervient auprès d’elle (confie Léa).', ''],
    [
      { ...professional('Dr Roux', [0, 0]), function: 'pédopsychiatre' },
      '',
      'Dr Roux la voit.',
      'Dr Roux sees her.',
    ],
    [{ ...professional('Inès', [0, 0]), function: 'AESH' }, '', 'Inès l’accompagne.', 'Inès supports her.'],
    [
      professional('M. Roux', [0, 0]),
      '',
      'M. Roux intervient auprès d’elle.',
      'M. Roux intervenes with her.',
    ],
  ])('[IW15] %j « %s »', (who, label, french, english) => {
    const name = who.kind === 'text' ? '' : who.name;
    const table = tableOf(
      [person('Léa', [0, 0]), { ...who, id: long(name) } as Element],
      [relation('r', name, 'Léa', { label })],
    );
    expect(reading.text(table)).toContain(`- Léa. ${french}\n`);
    expect(reading.text(table, 'en')).toContain(english);
  });

  it('[IW15] what is over agrees with whom it was about', () => {
    const seen = (symbol: Person['symbol']) =>
      reading.text(
        tableOf(
          [person('Sam', [0, 0], { symbol }), service('SESSAD', 'medicoSocial')],
          [{ ...relation('r', 'SESSAD', 'Sam', { order: 2 }), during: { from: '2020', to: '2022' } }],
        ),
      );
    expect(seen('circle')).toContain('Le SESSAD l’a accompagnée de 2020 à 2022 (étape 2).');
    expect(seen('square')).toContain('Le SESSAD l’a accompagné de 2020 à 2022 (étape 2).');
    expect(seen('rounded')).toContain('Le SESSAD a accompagné Sam de 2020 à 2022 (étape 2).');
  });
});

/** Seven under one roof. */
function crowd() {
  const names = ['A', 'B', 'C', 'D', 'E'];
  return twoHomes(
    {},
    {
      elements: names.map((name) => person(name, [0, 0])),
      links: names.flatMap((name) => [
        childOf(`f${name}`, name, ['Nadia', 'Karim']),
        membership(`m${name}`, name, 'Chez Nadia'),
      ]),
    },
  );
}
