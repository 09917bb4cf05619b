import type { GedcomFamily } from './gedcomFile.ts';
import { onlyAmong } from './onlyAmong.ts';

export interface Branch {
  /** generations of parents to take along, and of children */
  up: number;
  down: number;
  /** brothers and sisters, of the person and of those above */
  siblings: boolean;
  /** the partners of everybody in it, and who else is a parent of their children */
  partners: boolean;
}

/**
 * The part of a file around one person: their ancestors and descendants, in every kind of filiation, as far as asked.
 * Nobody for an id that isn't there. GD70–GD72.
 */
export function branchAround(family: GedcomFamily, personId: string, branch: Branch): GedcomFamily {
  if (!family.people.some(({ id }) => id === personId)) return { people: [], couples: [], childLinks: [] };
  const parentsOf = relation(family.childLinks.map(({ child, parents }) => [child, parents]));
  const childrenOf = relation(
    family.childLinks.flatMap(({ child, parents }) => parents.map((parent) => [parent, [child]] as const)),
  );
  const partnersOf = relation([
    ...family.couples.flatMap(({ a, b }) => [[a, [b]] as const, [b, [a]] as const]),
    ...family.childLinks.flatMap(({ parents }) =>
      parents.map((parent) => [parent, parents.filter((one) => one !== parent)] as const),
    ),
  ]);
  const line = reach([personId], parentsOf, branch.up);
  const taken = new Set(line.keys());
  for (const id of reach([personId], childrenOf, branch.down).keys()) taken.add(id);
  if (branch.siblings)
    // Of the topmost, the parents aren't taken along: their brothers and sisters would hang in the air.
    for (const [id, steps] of line)
      if (steps < branch.up)
        for (const parent of parentsOf.get(id) ?? [])
          for (const sibling of childrenOf.get(parent) ?? []) taken.add(sibling);
  if (branch.partners)
    for (const id of [...taken]) for (const one of partnersOf.get(id) ?? []) taken.add(one);
  return onlyAmong(family, taken);
}

function relation(pairs: Iterable<readonly [string, readonly string[]]>): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const [id, others] of pairs) {
    const list = known.get(id);
    if (list) list.push(...others);
    else known.set(id, [...others]);
  }
  return known;
}

/** Who is reached in so many steps, and in how many. */
function reach(
  from: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
  most: number,
): Map<string, number> {
  const steps = new Map(from.map((id) => [id, 0]));
  let edge = from;
  for (let step = 1; step <= most && edge.length > 0; step += 1) {
    const further: string[] = [];
    for (const id of edge)
      for (const one of next.get(id) ?? [])
        if (!steps.has(one)) {
          steps.set(one, step);
          further.push(one);
        }
    edge = further;
  }
  return steps;
}
