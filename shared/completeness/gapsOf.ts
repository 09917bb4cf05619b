import { type End, endKey, type PlacedElement, relationKind, sideOf, type Table } from '../board/index.ts';

export type GapKind =
  | 'nobodyConcerned'
  | 'unnamed'
  | 'concernedWithoutBirth'
  | 'concernedWithoutParents'
  | 'nowhereToLive'
  | 'emptyHousehold'
  | 'placementWithoutDate'
  | 'professionalWithoutStructure'
  | 'structureWithoutLink'
  | 'noActivation'
  | 'activationWithoutOrder';

/** Something that could be said, and of whom or what; `at` null: of the whole map. */
export interface Gap {
  kind: GapKind;
  at: End | null;
}

/** What a map might still say, the most useful first. CP1–CP4. */
export function gapsOf(table: Table): Gap[] {
  if (table.elements.length === 0) return [];
  const gaps: Gap[] = [];
  const say = (kind: GapKind, of: { compartment: string; id: string } | null) =>
    gaps.push({ kind, at: of && endOf(of) });
  const kinds = new Map(table.elements.map((one) => [endKey(endOf(one)), one]));
  const { memberOf, membersOf } = memberships(table);
  const joined = new Set<string>();
  const children = new Set<string>();
  const activations = table.links.filter((link) => {
    if (link.kind === 'child') children.add(endKey(link.child));
    if (link.kind !== 'relation' && link.kind !== 'eco') return false;
    for (const end of [link.from, link.to]) joined.add(endKey(end));
    return link.kind === 'relation' && isActivation(kinds.get(endKey(link.from)), kinds.get(endKey(link.to)));
  });

  const people = table.elements.filter((one) => one.kind === 'person');
  const concerned = people.filter((one) => one.kind === 'person' && one.concerned);
  if (people.length > 0 && concerned.length === 0) say('nobodyConcerned', null);
  for (const one of concerned) {
    if (one.kind !== 'person') continue;
    if (one.birthYear === null && !one.birth) say('concernedWithoutBirth', one);
    if (!children.has(endKey(endOf(one)))) say('concernedWithoutParents', one);
  }
  const structures = table.elements.filter((one) => one.kind === 'structure');
  if (people.length > 0 && structures.length > 0 && activations.length === 0) say('noActivation', null);
  for (const link of activations)
    if (link.kind === 'relation' && link.order === null) say('activationWithoutOrder', link);
  const hasHomes = table.elements.some(({ kind }) => kind === 'household');
  for (const one of table.elements) {
    const key = endKey(endOf(one));
    switch (one.kind) {
      case 'person':
        if (one.name.trim() === '' && !one.beginning) say('unnamed', one);
        if (hasHomes && livesSomewhere(one) && !memberOf.has(key)) say('nowhereToLive', one);
        break;
      case 'household':
        if (!membersOf.has(key)) say('emptyHousehold', one);
        if (one.nature === 'placement' && !one.during?.from) say('placementWithoutDate', one);
        break;
      case 'structure': {
        if (one.name.trim() === '' && one.what.trim() === '') say('unnamed', one);
        const inside = membersOf.get(key) ?? [];
        if (![key, ...inside].some((end) => joined.has(end))) say('structureWithoutLink', one);
        break;
      }
      case 'professional':
        if (!memberOf.has(key)) say('professionalWithoutStructure', one);
        break;
      case 'text':
      case 'zone':
      case 'picture':
    }
  }
  return gaps;
}

function memberships(table: Table) {
  const memberOf = new Set<string>();
  const membersOf = new Map<string, string[]>();
  for (const link of table.links) {
    if (link.kind !== 'membership') continue;
    memberOf.add(endKey(link.member));
    membersOf.set(endKey(link.of), [...(membersOf.get(endKey(link.of)) ?? []), endKey(link.member)]);
  }
  return { memberOf, membersOf };
}

function livesSomewhere(one: Extract<PlacedElement, { kind: 'person' }>): boolean {
  return one.ring === 'living' && !one.deceased && !one.beginning && one.symbol !== 'animal';
}

function isActivation(from: PlacedElement | undefined, to: PlacedElement | undefined): boolean {
  const [a, b] = [from && sideOf(from), to && sideOf(to)];
  return !!a && !!b && relationKind(a, b) === 'activation';
}

function endOf({ compartment, id }: { compartment: string; id: string }): End {
  return { compartment, element: id };
}
