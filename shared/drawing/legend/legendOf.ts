import {
  type Element,
  type Link,
  linkSchema,
  type Person,
  type PlacedElement,
  superpose,
  type Table,
} from '../../board/index.ts';
import { boxes } from '../boxes.ts';
import type { Box, Drawing, DrawingWords, LinkLook, Shape } from '../drawing.ts';
import { drawTable } from '../drawTable.ts';

export type LegendKey =
  | `symbol-${Person['symbol']}`
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
  const rank = (key: LegendKey) => FIRST.findIndex((start) => key.startsWith(start));
  return [...present]
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((key) => ({ key, ...sampleOf(key) }));
}

/** Signs in the order a legend tells them: people first, then what surrounds them, then lines. */
const FIRST = [
  'symbol-',
  'concerned',
  'deceased',
  'community',
  'household',
  'structure',
  'professional',
  'beside',
  'union-',
  'child-',
  'emotion-',
  'eco-',
  'familyLink',
  'activation',
  'intervention',
  'cooperation',
] as const;

function signsOf(elements: readonly PlacedElement[]): LegendKey[] {
  return elements.flatMap((element): LegendKey[] => {
    if (element.kind === 'text' || element.kind === 'zone') return [];
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
const SAMPLE_ID = 'sample00';
const [from, to] = [endOf('from0000'), endOf('to000000')];
const relation = { kind: 'relation', from, to, label: '', order: null, date: null };
const couple = { kind: 'couple', a: from, b: to, since: null, until: null };
const child = { kind: 'child', parents: [from], child: to };
const emotion = { kind: 'emotion', from, to, label: '' };
const eco = { kind: 'eco', from, to, stress: false, energy: 'none', label: '' };

function drawSample(key: LegendKey): Sample {
  const [family, name] = key.split('-');
  if (family === 'symbol') return element(person('one', [0, 0], { symbol: name }));
  if (family === 'union') return between(person, person, { ...couple, union: name });
  if (family === 'child')
    return link(
      [person('from0000', [0, 0]), person('to000000', [0, 100])],
      parsed({ ...child, filiation: name }),
    );
  if (family === 'emotion') return between(person, person, { ...emotion, emotion: name });
  if (family === 'eco') return between(person, structure, { ...eco, strength: name });
  switch (key) {
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
      return link([professional('from0000', [0, 0]), structure('to000000', [210, 0])], {
        id: SAMPLE_ID,
        kind: 'membership',
        member: endOf('from0000'),
        of: endOf('to000000'),
        place: 'beside',
      });
    case 'activation':
      return between(person, professional, relation);
    case 'intervention':
      return between(professional, person, relation);
    case 'cooperation':
      return between(professional, professional, relation);
    default:
      return between(person, person, relation);
  }
}

type Maker = (id: string, at: [number, number]) => Element;

function between(from: Maker, to: Maker, one: object): Sample {
  return link([from('from0000', [0, 0]), to('to000000', [150, 0])], parsed(one));
}

/** A key of the legend comes from a drawing, and so from a record that its schema knew. */
function parsed(one: object): Link {
  return linkSchema.parse({ ...one, id: SAMPLE_ID });
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
