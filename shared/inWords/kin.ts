import type { Child, Person } from '../board/index.ts';
import { type End, endKey, type PlacedElement, type Table } from '../board/index.ts';

export type Gender = 'f' | 'm' | 'n';

/** What somebody is to somebody else, as far as the map says it; the gender is that of who is named. */
export type KinRole =
  | 'parent'
  | 'adoptiveParent'
  | 'fosterParent'
  | 'stepParent'
  | 'guardian'
  | 'kinshipCarer'
  | 'child'
  | 'fosterChild'
  | 'stepChild'
  | 'ward'
  | 'kinshipChild'
  | 'sibling'
  | 'halfSibling'
  | 'grandparent'
  | 'grandchild';

export type PlacedPerson = Person & { compartment: string };
type PlacedChild = Child & { compartment: string };

/** Who is whose, read once for all sentences. Never loops: it looks two generations far, and no further. */
export interface Kin {
  person(end: End): PlacedPerson | null;
  /** links that make somebody a child, in the table's order */
  parentLinks(key: string): readonly PlacedChild[];
  /** those of them that make brothers and sisters */
  bornTo(key: string): readonly PlacedChild[];
  siblings(key: string): { key: string; half: boolean }[];
  /** what `other` is to `self`; null when the map doesn't say */
  roleOf(self: string, other: string): KinRole | null;
}

/** Filiations that make brothers and sisters: a foster child or a ward isn't one on the map's word alone. */
const BY_BIRTH_OR_ADOPTION = new Set<Child['filiation']>([
  'biological',
  'adopted',
  'adoptedOut',
  'donor',
  'surrogate',
]);
const RAISED_BY: Partial<Record<Child['filiation'], KinRole>> = {
  biological: 'parent',
  adopted: 'adoptiveParent',
  foster: 'fosterParent',
  stepchild: 'stepParent',
  guardian: 'guardian',
  kinshipCarer: 'kinshipCarer',
};

/** The same seen from above: who fosters a child isn't the mother whose daughter she is. */
const RAISES: Partial<Record<KinRole, KinRole>> = {
  fosterParent: 'fosterChild',
  stepParent: 'stepChild',
  guardian: 'ward',
  kinshipCarer: 'kinshipChild',
};

export function kinOf(table: Table): Kin {
  const people = new Map<string, PlacedPerson>();
  for (const element of table.elements) if (element.kind === 'person') people.set(keyOf(element), element);
  const up = new Map<string, PlacedChild[]>();
  const down = new Map<string, PlacedChild[]>();
  for (const link of table.links) {
    if (link.kind !== 'child') continue;
    push(up, endKey(link.child), link);
    for (const parent of link.parents) push(down, endKey(parent), link);
  }
  const parentLinks = (key: string) => up.get(key) ?? [];
  const bornTo = (key: string) =>
    parentLinks(key).filter(({ filiation }) => BY_BIRTH_OR_ADOPTION.has(filiation));
  const lineages = new Map<string, ReadonlySet<string>>();
  const lineage = (key: string) => {
    const known = lineages.get(key);
    if (known) return known;
    const found = new Set(bornTo(key).flatMap(({ parents }) => parents.map(endKey)));
    lineages.set(key, found);
    return found;
  };
  const siblings = (key: string) => {
    const own = lineage(key);
    const found = new Map<string, boolean>();
    for (const parent of own)
      for (const link of down.get(parent) ?? []) {
        const other = endKey(link.child);
        if (other === key || !BY_BIRTH_OR_ADOPTION.has(link.filiation) || found.has(other)) continue;
        const theirs = lineage(other);
        // A parent that one of them lacks may only not be drawn: half is said where both have two, and not the same.
        found.set(other, own.size > 1 && theirs.size > 1 && [...own].some((one) => !theirs.has(one)));
      }
    return [...found].map(([other, half]) => ({ key: other, half }));
  };
  const parentRole = (self: string, other: string) => {
    for (const link of parentLinks(self))
      if (link.parents.some((end) => endKey(end) === other)) return RAISED_BY[link.filiation] ?? null;
    return null;
  };
  return {
    person: (end) => people.get(endKey(end)) ?? null,
    parentLinks,
    bornTo,
    siblings,
    roleOf(self, other) {
      const parent = parentRole(self, other);
      if (parent !== null) return parent;
      const raises = parentRole(other, self);
      if (raises !== null) return RAISES[raises] ?? 'child';
      const sibling = siblings(self).find(({ key }) => key === other);
      if (sibling) return sibling.half ? 'halfSibling' : 'sibling';
      if ([...lineage(self)].some((one) => lineage(one).has(other))) return 'grandparent';
      return [...lineage(other)].some((one) => lineage(one).has(self)) ? 'grandchild' : null;
    },
  };
}

/** The gender words agree with; `n` where the symbol doesn't say: the sentence is then built without any. IW5. */
export function genderOf({ symbol, count }: Pick<Person, 'symbol' | 'count'>): Gender {
  if ((count ?? 1) > 1) return 'n';
  if (symbol === 'circle' || symbol === 'transWoman') return 'f';
  return symbol === 'square' || symbol === 'transMan' ? 'm' : 'n';
}

export function keyOf(record: Pick<PlacedElement, 'compartment' | 'id'>): string {
  return endKey({ compartment: record.compartment, element: record.id });
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
