import { ENDED_UNIONS } from '../../board/endedUnions.ts';
import { endsOf } from '../../board/link.ts';
import { endKey, type PlacedElement, type Table } from '../../board/superpose.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { tableIndex } from '../../drawing/tableIndex.ts';
import type { KinFamily, KinPerson } from '../kinFamily.ts';
import { outsidersOf } from './outsiders.ts';

/** Whether an element stays where it is, whatever the layout would like. */
export type Stays = (key: string, element: PlacedElement) => boolean;

/** The family of a table, keyed as the drawing is (`compartment/id`), with the sizes it is drawn with. KI60–KI63. */
export function toKinFamily(table: Table, drawing: Drawing, stays: Stays): KinFamily {
  const index = tableIndex(table);
  const elements = new Map(index.elements.map(({ key, element }) => [key, element]));
  const ranks = new Map<string, number>();
  for (const { ends, link } of index.children) {
    const child = ends.at(-1);
    if (child !== undefined && link.rank != null && !ranks.has(child)) ranks.set(child, link.rank);
  }
  const outsiders = outsidersOf(table, drawing);
  const joined = joinedBy(
    table,
    new Map(outsiders.flatMap(({ key, parts }) => parts.map((part) => [part.key, key]))),
  );
  return {
    people: index.elements.flatMap(({ key, element }): KinPerson[] => {
      if (element.kind !== 'person') return [];
      return [
        {
          id: key,
          birth: element.birth ?? (element.birthYear === null ? null : String(element.birthYear)),
          rank: ranks.get(key) ?? null,
          symbol: element.symbol,
          at: element.at,
          pinned: stays(key, element),
          around: element.ring === 'community',
          ...sizeOf(drawing, key),
        },
      ];
    }),
    couples: index.couples.map(({ ends: [a = '', b = ''], link }) => ({
      a,
      b,
      ended: ENDED_UNIONS.has(link.union),
      since: link.during?.from ?? (link.since === null ? null : String(link.since)),
    })),
    children: index.children.map(({ ends, link }) => ({
      child: ends.at(-1) ?? '',
      parents: ends.slice(0, -1),
      filiation: link.filiation,
      twins: link.twins?.group ?? null,
    })),
    households: [...index.household].map(([id, members]) => ({ id, members })),
    services: outsiders.map(({ key, width, height, middle }) => {
      const element = elements.get(key);
      return {
        id: key,
        width,
        height,
        joined: [...(joined.get(key) ?? [])],
        at: middle,
        pinned: element !== undefined && stays(key, element),
      };
    }),
  };
}

/** What a person takes, as drawn: symmetric round the symbol, since it is the symbol that is placed. */
function sizeOf(drawing: Drawing, key: string): Pick<KinPerson, 'width' | 'height' | 'above'> {
  const drawn = drawing.elementAt.get(key);
  if (!drawn) return { width: 60, height: 96, above: 30 };
  const { at, box } = drawn;
  const half = Math.max(at[0] - box.x, box.x + box.width - at[0]);
  return { width: Math.ceil(2 * half), height: Math.ceil(box.height), above: Math.ceil(at[1] - box.y) };
}

/** Who each outsider has to do with; a household stands for the people of it, a professional for their structure. */
function joinedBy(table: Table, outsiderOf: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const index = tableIndex(table);
  const joined = new Map<string, Set<string>>();
  const outsiders = new Set(outsiderOf.values());
  const standIns = (key: string): readonly string[] => {
    const structure = index.structureOf.get(key) ?? key;
    return index.household.get(structure) ?? [outsiderOf.get(structure) ?? structure];
  };
  for (const link of table.links) {
    const ends = endsOf(link).flatMap((end) => standIns(endKey(end)));
    for (const own of ends)
      for (const other of ends) {
        if (own === other || !outsiders.has(own)) continue;
        const there = joined.get(own);
        if (there) there.add(other);
        else joined.set(own, new Set([other]));
      }
  }
  return joined;
}
