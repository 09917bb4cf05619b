import type { BoardView, Element, End, Link, Point } from '#shared/board/index.ts';
import { COMMON } from '#shared/testing/tableBuilders.ts';

/** A fictional table like the sketch's: a separated couple, a new household, a grandmother, five services. */
export function leaBoard(): BoardView {
  const elements: Element[] = [];
  const links: Link[] = [];
  const id = (name: string) => name.padEnd(12, '0');
  const end = (name: string): End => ({ compartment: COMMON, element: id(name) });
  const person = (name: string, at: Point, more: Partial<Extract<Element, { kind: 'person' }>>): void => {
    const base = { kind: 'person', symbol: 'circle', birthYear: null, deceased: false } as const;
    elements.push({ id: id(name), at, name, ...base, concerned: false, ring: 'living', ...more });
  };
  const service = (name: string, at: Point, [title, what]: [string, string]): void => {
    elements.push({ id: id(name), kind: 'structure', at, name: title, what, sector: 'other' });
  };
  const professional = (name: string, of: string, role: string): void => {
    elements.push({ id: id(name), kind: 'professional', at: [0, 0], name, function: role });
    links.push({ id: id(`in${name}`), kind: 'membership', member: end(name), of: end(of), place: 'inside' });
  };
  const relation = (name: string, [from, to]: [string, string], label = '', order: number | null = null) =>
    links.push({ id: id(name), kind: 'relation', from: end(from), to: end(to), label, order, date: null });

  person('Rose', [420, -90], { birthYear: 1956 });
  person('Georges', [280, -90], { symbol: 'square', birthYear: 1950, deceased: true });
  person('Karim', [180, 60], { symbol: 'square', birthYear: 1981 });
  person('Nadia', [350, 60], { birthYear: 1984 });
  person('Marc', [520, 60], { symbol: 'square', birthYear: 1979 });
  person('Sami', [150, 250], { symbol: 'square', birthYear: 2012 });
  person('Lea', [280, 250], { name: 'Léa', birthYear: 2017, concerned: true });
  person('Tom', [440, 250], { symbol: 'square', birthYear: 2024 });
  person('Zoe', [560, 250], { name: 'Zoé', symbol: 'diamond', birthYear: 2020 });
  person('Mireille', [-60, 120], { name: 'Mireille, la voisine', ring: 'community', symbol: 'rounded' });
  elements.push({ id: id('home'), kind: 'household', at: [0, 0], name: 'foyer de Nadia et Marc' });
  elements.push({ id: id('empty'), kind: 'household', at: [-180, 300], name: 'foyer de Karim' });
  for (const name of ['Nadia', 'Marc', 'Lea', 'Tom', 'Zoe'])
    links.push({
      id: id(`h${name}`),
      kind: 'membership',
      member: end(name),
      of: end('home'),
      place: 'inside',
    });

  service('ecole', [800, -60], ['École Jules-Ferry', 'CE2, ULIS']);
  professional('Roux', 'ecole', 'enseignant');
  professional('AESH', 'ecole', 'AESH');
  service('cmpp', [880, 200], ['CMPP', 'Alès']);
  professional('Lopez', 'cmpp', 'pédopsychiatre');
  service('ase', [720, 420], ['ASE', 'référente']);
  professional('Vidal', 'ase', 'référente');
  service('itep', [-40, 500], ['ITEP', 'Les Garrigues']);
  professional('Ines', 'itep', 'éducatrice');
  professional('Paul', 'itep', 'psychologue');
  service('pmi', [-140, -60], ['PMI', '']);
  elements.push({
    id: id('Blanc'),
    kind: 'professional',
    at: [-260, -80],
    name: 'Mme Blanc',
    function: 'puéricultrice',
  });
  links.push({
    id: id('inBlanc'),
    kind: 'membership',
    member: end('Blanc'),
    of: end('pmi'),
    place: 'beside',
  });
  elements.push({
    id: id('words'),
    kind: 'text',
    at: [480, 620],
    text: 'Prochaine rencontre : le 3 décembre, à l’école.',
    width: 220,
  });

  links.push({
    id: id('sep'),
    kind: 'couple',
    a: end('Karim'),
    b: end('Nadia'),
    union: 'separated',
    since: 2010,
    until: 2019,
  });
  links.push({
    id: id('vie'),
    kind: 'couple',
    a: end('Nadia'),
    b: end('Marc'),
    union: 'cohabiting',
    since: 2021,
    until: null,
  });
  links.push({
    id: id('gp'),
    kind: 'couple',
    a: end('Georges'),
    b: end('Rose'),
    union: 'married',
    since: 1978,
    until: null,
  });
  const child = (
    name: string,
    parents: string[],
    filiation: Extract<Link, { kind: 'child' }>['filiation'] = 'biological',
  ) =>
    links.push({ id: id(`c${name}`), kind: 'child', parents: parents.map(end), child: end(name), filiation });
  child('Nadia', ['Georges', 'Rose']);
  child('Sami', ['Karim', 'Nadia']);
  child('Lea', ['Karim', 'Nadia']);
  child('Tom', ['Nadia', 'Marc']);
  child('Zoe', ['Nadia', 'Marc'], 'foster');

  relation('rela', ['Nadia', 'ecole'], '', 1);
  relation('relb', ['Lea', 'cmpp'], 'demande de bilan', 2);
  relation('relc', ['AESH', 'Lea'], 'AESH 12 h');
  relation('reld', ['ecole', 'cmpp'], 'équipe éducative');
  relation('rele', ['Rose', 'Lea'], 'mercredis');
  relation('relf', ['ase', 'Lea'], 'AEMO');
  relation('relg', ['itep', 'Sami'], 'internat 3 nuits');
  relation('relh', ['itep', 'ase'], 'PPE');
  relation('reli', ['Mireille', 'Nadia'], 'entraide');
  relation('relj', ['Blanc', 'Tom'], 'visite');
  relation('relk', ['Ines', 'Paul']);
  relation('rell', ['Nadia', 'Lopez'], 'un rendez-vous', 3);
  links.push({ id: id('hSami'), kind: 'membership', member: end('Sami'), of: end('home'), place: 'inside' });
  links.push({
    id: id('hSami2'),
    kind: 'membership',
    member: end('Sami'),
    of: end('empty'),
    place: 'inside',
  });
  return { elements, links, strokes: [], proposals: [] };
}
