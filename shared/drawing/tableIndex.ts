import {
  type Child,
  type Couple,
  type Eco,
  type Emotion,
  endsOf,
  type Membership,
  type Relation,
} from '../board/link.ts';
import { endKey, type PlacedElement, type PlacedLink, type Table } from '../board/superpose.ts';

type Placed<T> = T & { compartment: string };

interface Entry<T> {
  key: string;
  link: Placed<T>;
  /** keys of its ends, in `endsOf` order */
  ends: readonly string[];
  /** the same for every link between the same two; for a child, its parents */
  pair: string;
}

export type CoupleEntry = Entry<Couple>;
export type ChildEntry = Entry<Child>;
/** A line that finds its own way round people: who called whom, what one feels, what a system gives. */
export type FlowEntry = Entry<Relation> | Entry<Emotion> | Entry<Eco>;
export type BesideEntry = Entry<Membership>;

/** A table looked at once, so that drawing it again, sixty times a second, makes no string and no search. */
export interface TableIndex {
  elements: readonly { key: string; element: PlacedElement }[];
  couples: readonly CoupleEntry[];
  children: readonly ChildEntry[];
  /** the sociogénogramme's lines, and the genogram's */
  relations: readonly FlowEntry[];
  feelings: readonly FlowEntry[];
  /** professionals drawn beside their structure */
  besides: readonly BesideEntry[];
  /** children of the same parents, by pair */
  families: ReadonlyMap<string, readonly ChildEntry[]>;
  /** what makes somebody a child, by child: who has other parents too has several */
  parentage: ReadonlyMap<string, readonly ChildEntry[]>;
  couplesByPair: ReadonlyMap<string, readonly CoupleEntry[]>;
  /** keys of the links that hold on to an element */
  touching: ReadonlyMap<string, readonly string[]>;
  /** professionals drawn in each structure, and the structure of each */
  inside: ReadonlyMap<string, readonly string[]>;
  structureOf: ReadonlyMap<string, string>;
  /** people of each household */
  household: ReadonlyMap<string, readonly string[]>;
  /** how many households somebody lives in */
  homes: ReadonlyMap<string, number>;
  /** share of the nights somebody spends in a household, %, by `nightsKey` */
  nights: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<Table, TableIndex>();

export function tableIndex(table: Table): TableIndex {
  const known = indexes.get(table);
  if (known) return known;
  const made = build(table);
  indexes.set(table, made);
  return made;
}

function build(table: Table): TableIndex {
  const elements = table.elements.map((element) => ({ key: recordKey(element), element }));
  const kinds = new Map(elements.map(({ key, element }) => [key, element.kind]));
  const index = {
    elements,
    couples: [] as CoupleEntry[],
    children: [] as ChildEntry[],
    relations: [] as FlowEntry[],
    feelings: [] as FlowEntry[],
    besides: [] as BesideEntry[],
    families: new Map<string, ChildEntry[]>(),
    parentage: new Map<string, ChildEntry[]>(),
    couplesByPair: new Map<string, CoupleEntry[]>(),
    touching: new Map<string, string[]>(),
    inside: new Map<string, string[]>(),
    structureOf: new Map<string, string>(),
    household: new Map<string, string[]>(),
    homes: new Map<string, number>(),
    nights: new Map<string, number>(),
  };
  for (const link of table.links) {
    const { key, ends, pair } = entryOf(link);
    for (const end of ends) push(index.touching, end, key);
    switch (link.kind) {
      case 'couple': {
        const entry = entryOf(link);
        index.couples.push(entry);
        push(index.couplesByPair, pair, entry);
        break;
      }
      case 'child': {
        const entry = entryOf(link);
        index.children.push(entry);
        push(index.families, pair, entry);
        push(index.parentage, ends.at(-1) ?? '', entry);
        break;
      }
      case 'relation':
        index.relations.push(entryOf(link));
        break;
      case 'emotion':
        index.feelings.push(entryOf(link));
        break;
      case 'eco':
        index.feelings.push(entryOf(link));
        break;
      case 'membership': {
        const [member = '', of = ''] = ends;
        if (kinds.get(of) === 'household') {
          pushOnce(index.household, of, member);
          if (typeof link.nights === 'number') index.nights.set(nightsKey(of, member), link.nights);
        } else if (link.place === 'beside') index.besides.push(entryOf(link));
        else if (!index.structureOf.has(member)) {
          index.structureOf.set(member, of);
          pushOnce(index.inside, of, member);
        }
      }
    }
  }
  for (const members of index.household.values())
    for (const member of members) index.homes.set(member, (index.homes.get(member) ?? 0) + 1);
  return index;
}

/** An entry is the same for as long as its link is: an edit names one link anew, and not a thousand. */
const entries = new WeakMap<PlacedLink, unknown>();

function entryOf<T extends PlacedLink>(link: T): Omit<Entry<unknown>, 'link'> & { link: T } {
  const known = entries.get(link) as ReturnType<typeof entryOf<T>> | undefined;
  if (known) return known;
  const ends = endsOf(link).map(endKey);
  const pair = pairOf(link.kind === 'child' ? ends.slice(0, -1) : ends);
  const entry = { key: recordKey(link), link, ends, pair };
  entries.set(link, entry);
  return entry;
}

export function nightsKey(household: string, member: string): string {
  return `${household} ${member}`;
}

function recordKey({ compartment, id }: PlacedElement | PlacedLink): string {
  return endKey({ compartment, element: id });
}

function pairOf(ends: readonly string[]): string {
  return [...ends].sort().join(' ');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

function pushOnce(map: Map<string, string[]>, key: string, value: string): void {
  if (!map.get(key)?.includes(value)) push(map, key, value);
}
