import { endKey, type Person, type PlacedElement, type Table } from '#shared/board/index.ts';
import { type Lost, LostCounter, type LostKind } from '../lost.ts';
import { familiesOf, type WrittenFamily } from './familiesOf.ts';
import { type GedcomVersion, gedcomLines, type Structure } from './gedcomLines.ts';
import { writePedigree } from './writePedigree.ts';
import { writePerson } from './writePerson.ts';
import { writeUnion } from './writeUnion.ts';

export interface WrittenGedcom {
  /** to be written in UTF-8 */
  text: string;
  people: number;
  families: number;
  /** what the map holds and the file has no place for */
  lost: Lost[];
}

type Placed = Extract<PlacedElement, { kind: 'person' }>;

const LOST_ELEMENTS: Readonly<Record<Exclude<PlacedElement['kind'], 'person'>, LostKind>> = {
  household: 'households',
  structure: 'structures',
  professional: 'professionals',
  text: 'texts',
  zone: 'zones',
  picture: 'media',
};
const LOST_LINKS = {
  relation: 'relations',
  emotion: 'emotions',
  eco: 'ecoLinks',
  membership: 'memberships',
} as const;

/**
 * The people of a map, and what they are to each other by family, as a GEDCOM file that any genealogy program opens. What
 * it has no place for is counted. Asks nothing and checks nobody's rights: whoever calls did. GD90–GD97.
 */
export function writeGedcom(table: Table, { version }: { version: GedcomVersion }): WrittenGedcom {
  const lost = new LostCounter();
  const isCapital = version === '7.0';
  const people = table.elements.filter(
    (element): element is Placed => element.kind === 'person' && isSomebody(element, lost),
  );
  countLost(table, lost);
  const ids = new Map(people.map((person, index) => [keyOf(person), `I${index + 1}`]));
  const families = familiesOf(table, (key) => ids.has(key)).map((family, index) => ({
    ...family,
    id: `F${index + 1}`,
  }));
  const symbols = new Map(people.map((person) => [keyOf(person), person.symbol]));
  const childOf = byKey(
    families.flatMap(({ id, children }) => children.map(({ key, link }) => ({ id, key, link }))),
  );
  const partnerIn = byKey(families.flatMap(({ id, partners }) => partners.map((key) => ({ id, key }))));
  const records: Structure[] = [
    head(version),
    ...(isCapital ? [] : [{ tag: 'SUBM', id: 'U1', children: [{ tag: 'NAME', value: 'Maillage' }] }]),
    ...people.map((person): Structure => {
      const key = keyOf(person);
      const famc = (childOf.get(key) ?? []).map(({ id, link }) => ({
        tag: 'FAMC',
        to: id,
        children: writePedigree(link, { version, lost }),
      }));
      const fams = (partnerIn.get(key) ?? []).map(({ id }) => ({ tag: 'FAMS', to: id }));
      return {
        tag: 'INDI',
        id: ids.get(key) ?? '',
        children: [...writePerson(person, { isCapital, lost }), ...fams, ...famc],
      };
    }),
    ...families.map((family) => writeFamily(family, { ids, symbols, lost })),
    { tag: 'TRLR' },
  ];
  return {
    text: gedcomLines(records, version),
    people: people.length,
    families: families.length,
    lost: lost.list(),
  };
}

function head(version: GedcomVersion): Structure {
  const gedc: Structure =
    version === '7.0'
      ? { tag: 'GEDC', children: [{ tag: 'VERS', value: '7.0' }] }
      : {
          tag: 'GEDC',
          children: [
            { tag: 'VERS', value: '5.5.1' },
            { tag: 'FORM', value: 'LINEAGE-LINKED' },
          ],
        };
  const source: Structure = {
    tag: 'SOUR',
    value: 'MAILLAGE',
    children: [{ tag: 'NAME', value: 'Maillage' }],
  };
  return {
    tag: 'HEAD',
    children:
      version === '7.0'
        ? [gedc, source]
        : [source, { tag: 'SUBM', to: 'U1' }, gedc, { tag: 'CHAR', value: 'UTF-8' }],
  };
}

/** Who stands where says nothing of who they are: a woman first where there is one free place for her, else as they come. */
function writeFamily(
  family: WrittenFamily & { id: string },
  {
    ids,
    symbols,
    lost,
  }: { ids: ReadonlyMap<string, string>; symbols: ReadonlyMap<string, Person['symbol']>; lost: LostCounter },
): Structure {
  const isWoman = (key: string | undefined) =>
    ['circle', 'transWoman'].includes(symbols.get(key ?? '') ?? '');
  const [first, second] = family.partners;
  const turned = second === undefined ? isWoman(first) : isWoman(first) && !isWoman(second);
  const [husband, wife] = turned ? [second, first] : [first, second];
  const place = (tag: string, key: string | undefined): Structure[] =>
    key === undefined ? [] : [{ tag, to: ids.get(key) ?? '' }];
  return {
    tag: 'FAM',
    id: family.id,
    children: [
      ...place('HUSB', husband),
      ...place('WIFE', wife),
      ...family.children.flatMap(({ key }) => place('CHIL', key)),
      ...family.couples.flatMap((couple) => writeUnion(couple, lost)),
      ...(family.couples.length === 0 && second !== undefined ? [{ tag: '_UNION', value: 'none' }] : []),
    ],
  };
}

/** Animals, and who isn't born, are in no genealogy. */
function isSomebody(person: Placed, lost: LostCounter): boolean {
  if (person.symbol === 'animal') lost.add('animals');
  else if (person.beginning && person.beginning !== 'stillbirth') lost.add('pregnancies');
  else return true;
  return false;
}

function countLost(table: Table, lost: LostCounter): void {
  for (const element of table.elements) {
    if (element.kind !== 'person') lost.add(LOST_ELEMENTS[element.kind]);
    if (element.ground) lost.add('grounds');
  }
  for (const link of table.links) {
    if (link.kind !== 'couple' && link.kind !== 'child') lost.add(LOST_LINKS[link.kind]);
    if (link.ground) lost.add('grounds');
  }
  lost.add('strokes', table.strokes.length);
  lost.add('proposals', table.proposals.length);
}

function keyOf(person: Placed): string {
  return endKey({ compartment: person.compartment, element: person.id });
}

function byKey<T extends { key: string }>(entries: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.key);
    if (group) group.push(entry);
    else groups.set(entry.key, [entry]);
  }
  return groups;
}
