import {
  type BoardPicture,
  type Child,
  type Couple,
  type Eco,
  type Element,
  type Emotion,
  type End,
  endKey,
  type FreeText,
  type Household,
  type Person,
  type PlacedElement,
  type PlacedLink,
  type Professional,
  type Relation,
  type Structure,
  type Table,
  type Zone,
} from '#shared/board/index.ts';

/** One line of the list. The same person has one in each of their households: `key` tells the lines apart. */
export interface Row<E extends Element = Element> {
  key: string;
  end: End;
  element: E & { compartment: string };
  /** The memberships that put it under its branch; empty at the root. Two people can write the same one at once. */
  memberships: string[];
}

export interface Branch<Of extends Element, Members extends Element> {
  head: Row<Of>;
  members: Row<Members>[];
}

/** The map as nested lists and tables: the same elements and the same links, none left out. OL1. */
export interface Outline {
  households: Branch<Household, Person>[];
  /** People who live in no household of this table. */
  peopleAlone: Row<Person>[];
  structures: Branch<Structure, Professional>[];
  professionalsAlone: Row<Professional>[];
  texts: Row<FreeText>[];
  zones: Row<Zone>[];
  pictures: Row<BoardPicture>[];
  relations: (Relation & { compartment: string })[];
  family: ((Couple | Child) & { compartment: string })[];
  /** emotional links and those of the ecomap */
  ties: ((Emotion | Eco) & { compartment: string })[];
}

export function outlineOf(table: Table): Outline {
  const ofKind = elementsByKind(table.elements);
  const memberships = membershipsByBranch(table.links);
  const households = branches(ofKind.household, ofKind.person, memberships).sort(byHeadName);
  const structures = branches(ofKind.structure, ofKind.professional, memberships).sort(byHeadName);
  return {
    households: households.map((branch) => ({ ...branch, members: branch.members.sort(byAge) })),
    peopleAlone: leftOut(ofKind.person, households).sort(byAge),
    structures: structures.map((branch) => ({ ...branch, members: branch.members.sort(byName) })),
    professionalsAlone: leftOut(ofKind.professional, structures).sort(byName),
    texts: ofKind.text.map((text) => rowOf(text)),
    zones: ofKind.zone.map((zone) => rowOf(zone)).sort(byName),
    pictures: ofKind.picture.map((picture) => rowOf(picture)).sort(byName),
    relations: table.links.filter((link) => link.kind === 'relation').sort(byOrder),
    family: table.links.filter((link) => link.kind === 'couple' || link.kind === 'child'),
    ties: table.links.filter((link) => link.kind === 'emotion' || link.kind === 'eco'),
  };
}

type OfKind = { [K in Element['kind']]: (Extract<Element, { kind: K }> & { compartment: string })[] };

function elementsByKind(elements: readonly PlacedElement[]): OfKind {
  const found: OfKind = {
    person: [],
    household: [],
    structure: [],
    professional: [],
    text: [],
    zone: [],
    picture: [],
  };
  for (const element of elements) (found[element.kind] as PlacedElement[]).push(element);
  return found;
}

/** branch → member → the memberships that say so. */
type Memberships = ReadonlyMap<string, ReadonlyMap<string, string[]>>;

function membershipsByBranch(links: readonly PlacedLink[]): Memberships {
  const found = new Map<string, Map<string, string[]>>();
  for (const link of links) {
    if (link.kind !== 'membership') continue;
    const branch = found.get(endKey(link.of)) ?? new Map<string, string[]>();
    found.set(endKey(link.of), branch);
    branch.set(endKey(link.member), [...(branch.get(endKey(link.member)) ?? []), link.id]);
  }
  return found;
}

function branches<Of extends Element, Members extends Element>(
  heads: readonly (Of & { compartment: string })[],
  candidates: readonly (Members & { compartment: string })[],
  memberships: Memberships,
): Branch<Of, Members>[] {
  const byKey = new Map(candidates.map((candidate) => [keyOf(candidate), candidate]));
  return heads.map((element) => {
    const head = rowOf(element);
    const members: Row<Members>[] = [];
    for (const [key, ids] of memberships.get(head.key) ?? []) {
      const member = byKey.get(key);
      if (member) members.push({ ...rowOf(member), key: `${head.key}>${key}`, memberships: ids });
    }
    return { head, members };
  });
}

function leftOut<E extends Element>(
  candidates: readonly (E & { compartment: string })[],
  taken: readonly { members: readonly Row[] }[],
): Row<E>[] {
  const placed = new Set(taken.flatMap((branch) => branch.members.map((row) => endKey(row.end))));
  return candidates.filter((candidate) => !placed.has(keyOf(candidate))).map((candidate) => rowOf(candidate));
}

function rowOf<E extends Element>(element: E & { compartment: string }): Row<E> {
  const end = { compartment: element.compartment, element: element.id };
  return { key: endKey(end), end, element, memberships: [] };
}

function keyOf(element: { compartment: string; id: string }): string {
  return endKey({ compartment: element.compartment, element: element.id });
}

const alphabetical = new Intl.Collator('fr', { numeric: true });

type Named = Row<Exclude<Element, FreeText>>;

function byName(a: Named, b: Named): number {
  return alphabetical.compare(a.element.name, b.element.name) || (a.key < b.key ? -1 : 1);
}

/** Generations as they come: the eldest first, those whose age isn't known last. */
function byAge(a: Row<Person>, b: Row<Person>): number {
  return (a.element.birthYear ?? 9_999) - (b.element.birthYear ?? 9_999) || byName(a, b);
}

function byHeadName(a: { head: Named }, b: { head: Named }): number {
  return byName(a.head, b.head);
}

/** Numbered links in their order, as the story goes; then the others. */
function byOrder(a: Relation, b: Relation): number {
  return (a.order ?? 10_000) - (b.order ?? 10_000) || (a.id < b.id ? -1 : 1);
}
