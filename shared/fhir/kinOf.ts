import { type Child, type Couple, endKey, type Table } from '../board/index.ts';

/** Ways from the person concerned to somebody, one step at a time. */
export type KinStep =
  | 'parent'
  | 'adoptiveParent'
  | 'fosterParent'
  | 'stepParent'
  | 'guardian'
  | 'kinshipCarer'
  | 'child'
  | 'sibling'
  | 'halfSibling'
  | 'grandparent'
  | 'greatGrandparent'
  | 'grandchild'
  | 'parentsSibling'
  | 'siblingsChild'
  | 'cousin'
  | 'spouse'
  | 'partner'
  | 'formerSpouse'
  | 'family';

const PARENT_STEPS: Partial<Record<Child['filiation'], KinStep>> = {
  biological: 'parent',
  adopted: 'adoptiveParent',
  foster: 'fosterParent',
  stepchild: 'stepParent',
  guardian: 'guardian',
  kinshipCarer: 'kinshipCarer',
};
const MARRIED: ReadonlySet<Couple['union']> = new Set([
  'married',
  'reconciled',
  'separated',
  'separatedLegal',
]);
const PARTNERS: ReadonlySet<Couple['union']> = new Set(['pacs', 'cohabiting', 'lat', 'engagedCohabiting']);

/** How each person is related to one of them, by key. Whoever has no link of kin to them isn't in it. FH4. */
export function kinOf(table: Table, subject: string): ReadonlyMap<string, KinStep> {
  const found = new Map<string, KinStep>();
  const say = (key: string, step: KinStep) => {
    if (key !== subject && !found.has(key)) found.set(key, step);
  };
  const parents = new Map<string, { parent: string; filiation: Child['filiation'] }[]>();
  for (const link of table.links)
    if (link.kind === 'child')
      for (const parent of link.parents)
        push(parents, endKey(link.child), { parent: endKey(parent), filiation: link.filiation });
  const raising = (child: string) =>
    (parents.get(child) ?? []).filter(
      ({ filiation }) => filiation === 'biological' || filiation === 'adopted',
    );
  const children = new Map<string, string[]>();
  for (const child of parents.keys()) for (const { parent } of raising(child)) push(children, parent, child);

  for (const { parent, filiation } of parents.get(subject) ?? []) {
    const step = PARENT_STEPS[filiation];
    if (step) say(parent, step);
  }
  for (const link of table.links) {
    if (link.kind !== 'couple') continue;
    const [a, b] = [endKey(link.a), endKey(link.b)];
    const other = a === subject ? b : b === subject ? a : null;
    if (other === null) continue;
    if (MARRIED.has(link.union)) say(other, 'spouse');
    else if (PARTNERS.has(link.union)) say(other, 'partner');
    else if (link.union === 'divorced') say(other, 'formerSpouse');
  }
  const mine = raising(subject).map(({ parent }) => parent);
  for (const child of children.get(subject) ?? []) say(child, 'child');
  for (const parent of mine)
    for (const sibling of children.get(parent) ?? []) {
      const theirs = raising(sibling).map((one) => one.parent);
      const shared = mine.filter((one) => theirs.includes(one)).length;
      const isWhole = shared === Math.max(mine.length, theirs.length);
      say(sibling, isWhole ? 'sibling' : 'halfSibling');
    }
  for (const child of children.get(subject) ?? [])
    for (const grandchild of children.get(child) ?? []) say(grandchild, 'grandchild');
  for (const parent of mine) for (const { parent: old } of raising(parent)) say(old, 'grandparent');
  for (const parent of mine)
    for (const { parent: old } of raising(parent))
      for (const aunt of children.get(old) ?? []) say(aunt, 'parentsSibling');
  for (const [sibling, step] of [...found])
    if (step === 'sibling' || step === 'halfSibling')
      for (const nephew of children.get(sibling) ?? []) say(nephew, 'siblingsChild');
  for (const [elder, step] of [...found]) {
    if (step === 'grandparent') for (const { parent } of raising(elder)) say(parent, 'greatGrandparent');
    if (step === 'parentsSibling') for (const cousin of children.get(elder) ?? []) say(cousin, 'cousin');
  }
  for (const relative of connected(table, subject)) say(relative, 'family');
  return found;
}

/** Everybody that filiations and couples lead to. */
function connected(table: Table, from: string): Set<string> {
  const next = new Map<string, string[]>();
  for (const link of table.links) {
    const ends =
      link.kind === 'couple' ? [link.a, link.b] : link.kind === 'child' ? [link.child, ...link.parents] : [];
    const [first, ...others] = ends.map(endKey);
    if (first === undefined) continue;
    for (const other of others) {
      push(next, first, other);
      push(next, other, first);
    }
  }
  const seen = new Set([from]);
  for (const key of seen) for (const other of next.get(key) ?? []) seen.add(other);
  return seen;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
