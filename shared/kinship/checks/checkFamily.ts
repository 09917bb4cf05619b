import type { Issue } from '../issue.ts';
import type { KinFamily, KinPerson } from '../kinFamily.ts';
import { yearsBetween } from './yearsBetween.ts';

const YOUNGEST_PARENT = 12;
/** Parents by another road may be of any age: only the two who made a child must be older. */
const BY_BIRTH = new Set(['biological', 'donor', 'surrogate', 'adoptedOut']);

/**
 * What is odd in a family by its dates and its links. It refuses nothing and never throws: a slip of the pen, a date
 * told wrong, or a family that is as it is. Circles, unknown people and the like are found where they are met. KI50–KI55.
 */
export function checkFamily({ people, couples, children }: KinFamily): Issue[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const issues: Issue[] = [];
  for (const { child, parents, filiation } of children) {
    const born = byId.get(child);
    if (!born || !BY_BIRTH.has(filiation)) continue;
    for (const id of new Set(parents)) {
      const parent = byId.get(id);
      const age = parent && parent !== born ? yearsBetween(parent.birth, born.birth) : null;
      if (age === null) continue;
      if (age.most <= 0) issues.push({ code: 'bornBeforeParent', people: [id, child] });
      else if (age.most < YOUNGEST_PARENT) issues.push({ code: 'parentVeryYoung', people: [id, child] });
    }
  }
  for (const { a, b, since } of couples)
    for (const id of new Set([a, b])) {
      const years = yearsBetween(byId.get(id)?.birth ?? null, since);
      if (years !== null && years.most < 0) issues.push({ code: 'coupleBeforeBirth', people: [a, b] });
    }
  return [...issues, ...twinsApart(children, byId)];
}

function twinsApart(children: KinFamily['children'], byId: ReadonlyMap<string, KinPerson>): Issue[] {
  const together = new Map<string, KinPerson[]>();
  for (const { child, twins } of children) {
    const person = byId.get(child);
    if (!person || twins === null) continue;
    const group = together.get(twins) ?? [];
    if (!group.includes(person)) together.set(twins, [...group, person]);
  }
  return [...together.values()].flatMap((group): Issue[] => {
    const [first, ...others] = group;
    const apart = others.filter((other) => {
      const years = first ? yearsBetween(first.birth, other.birth) : null;
      return years !== null && Math.min(Math.abs(years.least), Math.abs(years.most)) >= 1;
    });
    return apart.length === 0 ? [] : [{ code: 'twinsApart', people: group.map(({ id }) => id) }];
  });
}
