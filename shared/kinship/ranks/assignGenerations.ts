import type { Family, Kin, Kindred, Union } from '../graph/kin.ts';
import type { Issue } from '../issue.ts';
import { type Descent, shortestRanks } from './shortestRanks.ts';

/** Rows of a child whose parents stand on one row, against the same child of parents that a circle keeps apart. */
const CHILD_WEIGHT = 1;

/**
 * Gives everybody a generation: a child below each of its parents, a couple and those of one roof on one row, and
 * descents as short as they can be. Where both can't be (an uncle who marries his niece comes down to her row; a man
 * who marries his own daughter can't, nor can a father and his son who married one woman), being a child goes before
 * being a couple. KI4–KI8.
 */
export function assignGenerations({ people, unions, families }: Kindred): Issue[] {
  const issues: Issue[] = [];
  const leftOut = circles(people, issues);
  const groups = new Groups(people, families, leftOut);
  const apart: Union[] = [];
  for (const union of inTheOrderOfTies(unions)) {
    if (groups.join(union.a, union.b) || !union.told) continue;
    apart.push(union);
    issues.push({ code: 'coupleAcrossLine', people: [union.a.person.id, union.b.person.id] });
  }
  for (const kin of people) for (const other of kin.companions) groups.join(kin, other);
  for (const kin of people) for (const twin of kin.twins) groups.join(kin, twin);
  const numbers = new Map<Kin, number>();
  for (const kin of people) {
    const head = groups.of(kin);
    if (!numbers.has(head)) numbers.set(head, numbers.size);
  }
  const number = (kin: Kin) => numbers.get(groups.of(kin)) ?? 0;
  const descents: Descent[] = [];
  for (const family of families)
    for (const child of family.children)
      for (const parent of family.parents)
        if (!leftOut.has(family, child))
          descents.push({ tail: number(parent), head: number(child), weight: CHILD_WEIGHT });
  // Who can't share a row stands as near to it as may be.
  for (const { a, b } of apart) {
    const [upper, lower] = groups.isAbove(a, b) ? [a, b] : [b, a];
    descents.push({ tail: number(upper), head: number(lower), weight: CHILD_WEIGHT });
  }
  const ranks = shortestRanks(numbers.size, descents);
  for (const kin of people) kin.generation = ranks[number(kin)] ?? 0;
  return issues;
}

/** Being told a couple and having children together tie more than having been one. */
function inTheOrderOfTies(unions: readonly Union[]): Union[] {
  const tie = ({ told, parents, ended }: Union) => (parents ? 4 : 0) + (told ? 2 : 0) + (ended ? 0 : 1);
  return [...unions].sort((a, b) => tie(b) - tie(a));
}

class LeftOut {
  #links = new Map<Family, Set<Kin>>();
  add(family: Family, child: Kin): void {
    const there = this.#links.get(family);
    if (there) there.add(child);
    else this.#links.set(family, new Set([child]));
  }
  has(family: Family, child: Kin): boolean {
    return this.#links.get(family)?.has(child) ?? false;
  }
}

/** The links that close a circle, found by walking down from everybody. */
function circles(people: readonly Kin[], issues: Issue[]): LeftOut {
  const leftOut = new LeftOut();
  const state = new Map<Kin, 'open' | 'done'>();
  for (const start of people) {
    if (state.has(start)) continue;
    const path = [{ kin: start, ways: waysDown(start), next: 0 }];
    state.set(start, 'open');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const way = top.ways[top.next];
      if (!way) {
        state.set(top.kin, 'done');
        path.pop();
        continue;
      }
      top.next += 1;
      const { family, child } = way;
      if (state.get(child) === 'open') {
        leftOut.add(family, child);
        const from = path.findIndex(({ kin }) => kin === child);
        issues.push({ code: 'ownAncestor', people: path.slice(from).map(({ kin }) => kin.person.id) });
      } else if (!state.has(child)) {
        state.set(child, 'open');
        path.push({ kin: child, ways: waysDown(child), next: 0 });
      }
    }
  }
  return leftOut;
}

function waysDown({ families }: Kin): { family: Family; child: Kin }[] {
  return families.flatMap((family) => family.children.map((child) => ({ family, child })));
}

/** People who share a row; a group may never come to stand below itself. */
class Groups {
  #head = new Map<Kin, Kin>();
  #below = new Map<Kin, Set<Kin>>();

  constructor(people: readonly Kin[], families: readonly Family[], leftOut: LeftOut) {
    for (const kin of people) {
      this.#head.set(kin, kin);
      this.#below.set(kin, new Set());
    }
    for (const family of families)
      for (const child of family.children)
        if (!leftOut.has(family, child))
          for (const parent of family.parents) this.#below.get(parent)?.add(child);
  }

  of(kin: Kin): Kin {
    let head = kin;
    for (let next = this.#head.get(head); next && next !== head; next = this.#head.get(head)) head = next;
    let step = kin;
    while (step !== head) {
      const next = this.#head.get(step) ?? head;
      this.#head.set(step, head);
      step = next;
    }
    return head;
  }

  join(one: Kin, other: Kin): boolean {
    const [a, b] = [this.of(one), this.of(other)];
    if (a === b) return true;
    if (this.#reaches(a, b) || this.#reaches(b, a)) return false;
    this.#head.set(b, a);
    const below = this.#below.get(a);
    for (const child of this.#below.get(b) ?? []) below?.add(child);
    return true;
  }

  /** Whether a chain of children leads from the row of the one to the row of the other. */
  isAbove(one: Kin, other: Kin): boolean {
    return this.#reaches(this.of(one), this.of(other));
  }

  #reaches(from: Kin, to: Kin): boolean {
    const seen = new Set([from]);
    for (const head of seen)
      for (const child of this.#below.get(head) ?? []) {
        const group = this.of(child);
        if (group === to) return true;
        seen.add(group);
      }
    return false;
  }
}
