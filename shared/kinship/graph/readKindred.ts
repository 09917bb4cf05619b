import type { Issue } from '../issue.ts';
import type { KinChild, KinFamily } from '../kinFamily.ts';
import { birthOrder } from './birthOrder.ts';
import type { Family, Kin, Kindred, Union } from './kin.ts';

/** Of two families a child belongs to, the one to stand in: the lower. Where a child grows up goes before who lent a hand. */
const STANDS_IN: Record<string, number> = {
  adopted: 0,
  biological: 1,
  kinshipCarer: 2,
  foster: 3,
  guardian: 4,
  stepchild: 5,
  surrogate: 6,
  donor: 7,
  adoptedOut: 8,
};

/** Reads a family whatever it holds; what can't be laid out is left aside and said. KI1–KI3. */
export function readKindred(family: KinFamily): { kindred: Kindred; issues: Issue[] } {
  const issues: Issue[] = [];
  const byId = new Map<string, Kin>();
  for (const person of family.people) {
    if (byId.has(person.id)) issues.push({ code: 'sameId', people: [person.id] });
    else byId.set(person.id, newKin(person, byId.size));
  }
  const find = (id: string): Kin | null => {
    const kin = byId.get(id);
    if (!kin) issues.push({ code: 'nobody', people: [id] });
    return kin ?? null;
  };
  const people = [...byId.values()];
  const unions = new Map<string, Union>();
  for (const { a, b, ended, since } of family.couples) {
    const [one, other] = [find(a), find(b)];
    if (!one || !other) continue;
    if (one === other) issues.push({ code: 'coupleOfOne', people: [a] });
    else {
      const known = unionOf(unions, one, other);
      // Told twice (married, separated, married again): together is what lasts.
      known.ended = known.told ? known.ended && ended : ended;
      known.told = true;
      // « About », « before » and « after » stand in front of a date.
      const day = since?.replace(/^\D/, '') ?? '';
      if (day > known.since) known.since = day;
    }
  }
  const families = new Map<string, Family>();
  const together = new Map<string, Kin[]>();
  for (const link of family.children) readChild(link, { find, families, unions, together, issues });
  for (const group of together.values())
    for (const kin of group) kin.twins.push(...group.filter((twin) => twin !== kin));
  for (const union of unions.values()) {
    union.a.couples.push(union);
    union.b.couples.push(union);
  }
  for (const one of families.values()) {
    for (const parent of one.parents) parent.families.push(one);
    for (const child of one.children) child.childOf.push(one);
    inBirthOrder(one.children);
  }
  for (const kin of people)
    kin.childOf.sort((one, other) => standsIn(one, kin) - standsIn(other, kin) || size(other) - size(one));
  readHomes(family, byId);
  return { kindred: { people, unions: [...unions.values()], families: [...families.values()] }, issues };
}

function newKin(person: Kin['person'], index: number): Kin {
  return {
    person,
    index,
    couples: [],
    families: [],
    childOf: [],
    companions: [],
    homes: [],
    twins: [],
    generation: 0,
  };
}

function readChild(
  { child: id, parents: ids, filiation, twins }: KinChild,
  {
    find,
    families,
    unions,
    together,
    issues,
  }: {
    find: (id: string) => Kin | null;
    families: Map<string, Family>;
    unions: Map<string, Union>;
    together: Map<string, Kin[]>;
    issues: Issue[];
  },
): void {
  const child = find(id);
  const named = [...new Set(ids)].map(find);
  const parents = named.filter((kin) => kin !== null && kin !== child) as Kin[];
  if (!child) return;
  if (named.includes(child)) issues.push({ code: 'ownChild', people: [id] });
  if (parents.length === 0) return;
  parents.sort((a, b) => a.index - b.index);
  const key = parents.map(({ index }) => index).join(' ');
  let one = families.get(key);
  if (!one) {
    one = { parents, children: [], filiations: new Map() };
    families.set(key, one);
  }
  if (!one.filiations.has(child)) {
    one.children.push(child);
    one.filiations.set(child, filiation);
  }
  parents.forEach((parent, place) => {
    const next = parents[place + 1];
    if (next && (parents.length === 2 || !unions.has(pairKey(parent, next))))
      unionOf(unions, parent, next).parents = true;
  });
  if (twins === null) return;
  const group = together.get(twins);
  if (!group) together.set(twins, [child]);
  else if (!group.includes(child)) group.push(child);
}

function pairKey(a: Kin, b: Kin): string {
  return a.index < b.index ? `${a.index} ${b.index}` : `${b.index} ${a.index}`;
}

function unionOf(unions: Map<string, Union>, a: Kin, b: Kin): Union {
  const key = pairKey(a, b);
  let union = unions.get(key);
  if (!union) {
    union = { a, b, told: false, ended: false, since: '', parents: false };
    unions.set(key, union);
  }
  return union;
}

/** By birth where it is known; the others stay after whoever was told before them. */
function inBirthOrder(children: Kin[]): void {
  const runs: Kin[][] = [];
  for (const child of children) {
    const { birth, rank } = child.person;
    const last = runs.at(-1);
    if (last && birth === null && rank === null) last.push(child);
    else runs.push([child]);
  }
  runs.sort(([a], [b]) => (a && b ? birthOrder(a, b) : 0));
  children.splice(0, children.length, ...runs.flat());
}

function standsIn(family: Family, child: Kin): number {
  return STANDS_IN[family.filiations.get(child) ?? ''] ?? 1;
}

function size({ parents }: Family): number {
  return parents.length;
}

/** Who lives under a roof without being anybody's kin stands beside those who do. */
function readHomes(family: KinFamily, byId: ReadonlyMap<string, Kin>): void {
  const homes = family.households.map(({ id, members }) => ({
    id,
    there: [...new Set(members)].flatMap((member) => byId.get(member) ?? []),
  }));
  for (const { id, there } of homes) for (const kin of there) kin.homes = [...kin.homes, id].sort();
  for (const { there } of homes) {
    const [host] = there.filter((kin) => !isAlone(kin)).sort((a, b) => hostOrder(a) - hostOrder(b));
    for (const kin of there) {
      const beside = host ?? there[0];
      if (beside && kin !== beside && isAlone(kin)) {
        kin.companions.push(beside);
        beside.companions.push(kin);
      }
    }
  }
}

/** Beside whom first: somebody of this home alone, then a parent, then who has a side free. The outline stays whole. */
function hostOrder({ homes, families, couples }: Kin): number {
  return 100 * homes.length + (families.length > 0 ? 0 : 10) + Math.min(9, couples.length);
}

function isAlone({ couples, families, childOf }: Kin): boolean {
  return couples.length === 0 && families.length === 0 && childOf.length === 0;
}
