import { type Element, type Link, type PlacedElement, superpose, type Table } from '../board/index.ts';
import { boxes } from './boxes.ts';
import type { Box, Drawing, DrawingWords, LinkLook, Shape } from './drawing.ts';
import { drawTable } from './drawTable.ts';

export type LegendKey =
  | `symbol-${'square' | 'circle' | 'diamond' | 'rounded'}`
  | 'concerned'
  | 'deceased'
  | 'community'
  | 'household'
  | 'structure'
  | 'professional'
  | LinkLook;

export interface LegendEntry {
  key: LegendKey;
  /** cut out of a drawing made by the hand that draws the map: a legend can't say otherwise than the map */
  shapes: readonly Shape[];
  box: Box;
}

/** The signs that are on the table, in the order a legend tells them, and no others. EX5. */
export function legendOf(table: Table, looks: ReadonlySet<LinkLook>): LegendEntry[] {
  const present = new Set<LegendKey>([...signsOf(table.elements), ...looks]);
  return ORDER.filter((key) => present.has(key)).map((key) => ({ key, ...sampleOf(key) }));
}

const ORDER: readonly LegendKey[] = [
  'symbol-square',
  'symbol-circle',
  'symbol-diamond',
  'symbol-rounded',
  'concerned',
  'deceased',
  'community',
  'household',
  'structure',
  'professional',
  'beside',
  'union-married',
  'union-pacs',
  'union-cohabiting',
  'union-separated',
  'union-divorced',
  'child-biological',
  'child-adopted',
  'child-foster',
  'familyLink',
  'activation',
  'intervention',
  'cooperation',
];

function signsOf(elements: readonly PlacedElement[]): LegendKey[] {
  return elements.flatMap((element): LegendKey[] => {
    if (element.kind === 'text') return [];
    if (element.kind !== 'person') return [element.kind];
    const signs: LegendKey[] = [`symbol-${element.symbol}`];
    if (element.concerned) signs.push('concerned');
    if (element.deceased) signs.push('deceased');
    if (element.ring === 'community') signs.push('community');
    return signs;
  });
}

type Sample = Pick<LegendEntry, 'shapes' | 'box'>;

const samples = new Map<LegendKey, Sample>();

/** Samples never change: each is drawn once. */
function sampleOf(key: LegendKey): Sample {
  const known = samples.get(key);
  if (known) return known;
  const sample = drawSample(key);
  samples.set(key, sample);
  return sample;
}

const NO_WORDS: DrawingWords = {
  unnamed: { person: '', household: '', structure: '', professional: '', text: '' },
  union: () => '',
};
const WHERE = 'legendlegend';
const ROOM_PX = 4;

const person = (id: string, at: [number, number], more: object = {}): Element => ({
  id,
  kind: 'person',
  at,
  name: '',
  symbol: 'circle',
  birthYear: null,
  deceased: false,
  concerned: false,
  ring: 'living',
  ...more,
});
const structure = (id: string, at: [number, number]): Element => ({
  id,
  kind: 'structure',
  at,
  name: '',
  what: '',
  sector: 'other',
});
const professional = (id: string, at: [number, number]): Element => ({
  id,
  kind: 'professional',
  at,
  name: '',
  function: '',
});
const endOf = (element: string) => ({ compartment: WHERE, element });
const relation: Link = {
  id: 'link',
  kind: 'relation',
  from: endOf('from'),
  to: endOf('to'),
  label: '',
  order: null,
  date: null,
};

function drawSample(key: LegendKey): Sample {
  switch (key) {
    case 'symbol-square':
    case 'symbol-circle':
    case 'symbol-diamond':
    case 'symbol-rounded':
      return element(person('one', [0, 0], { symbol: key.slice('symbol-'.length) }));
    case 'concerned':
      return element(person('one', [0, 0], { symbol: 'rounded', concerned: true }));
    case 'deceased':
      return element(person('one', [0, 0], { symbol: 'rounded', deceased: true }));
    case 'community':
      return element(person('one', [0, 0], { symbol: 'rounded', ring: 'community' }));
    case 'household':
      return element({ id: 'one', kind: 'household', at: [0, 0], name: '' });
    case 'structure':
      return element(structure('one', [0, 0]));
    case 'professional':
      return element(professional('one', [0, 0]));
    case 'beside':
      return link([professional('from', [0, 0]), structure('to', [210, 0])], {
        id: 'link',
        kind: 'membership',
        member: endOf('from'),
        of: endOf('to'),
        place: 'beside',
      });
    case 'familyLink':
      return link([person('from', [0, 0]), person('to', [150, 0])], relation);
    case 'activation':
      return link([person('from', [0, 0]), professional('to', [150, 0])], relation);
    case 'intervention':
      return link([professional('from', [0, 0]), person('to', [150, 0])], relation);
    case 'cooperation':
      return link([professional('from', [0, 0]), professional('to', [150, 0])], relation);
    case 'union-married':
    case 'union-pacs':
    case 'union-cohabiting':
    case 'union-separated':
    case 'union-divorced': {
      const union = key.slice('union-'.length) as Extract<Link, { kind: 'couple' }>['union'];
      const couple: Link = {
        id: 'link',
        kind: 'couple',
        a: endOf('from'),
        b: endOf('to'),
        union,
        since: null,
        until: null,
      };
      return link([person('from', [0, 0]), person('to', [140, 0])], couple);
    }
    case 'child-biological':
    case 'child-adopted':
    case 'child-foster': {
      const filiation = key.slice('child-'.length) as Extract<Link, { kind: 'child' }>['filiation'];
      const child: Link = {
        id: 'link',
        kind: 'child',
        parents: [endOf('from')],
        child: endOf('to'),
        filiation,
      };
      return link([person('from', [0, 0]), person('to', [0, 100])], child);
    }
  }
}

function element(one: Element): Sample {
  const [drawn] = drawing([one], []).elements;
  const shapes = [...(drawn?.under ?? []), ...(drawn?.shapes ?? [])].filter(({ shape }) => shape === 'path');
  const body = drawn?.body;
  const bare =
    body?.form === 'circle'
      ? boxes.round(body.centre, body.radius * 2, body.radius * 2)
      : boxes.of(body?.points ?? []);
  // The dashed halo of the community and a line's own width stand a little outside the body.
  return { shapes, box: boxes.grow(bare, ROOM_PX * 2) };
}

function link(elements: Element[], one: Link): Sample {
  const [drawn] = drawing(elements, [one]).links;
  return { shapes: drawn?.line ?? [], box: boxes.grow(boxes.of(drawn?.trace ?? []), ROOM_PX * 3) };
}

function drawing(elements: Element[], links: Link[]): Drawing {
  return drawTable(superpose(new Map([[WHERE, { elements, links }]])), NO_WORDS);
}
