import type { GedcomFamily } from './gedcomFile.ts';

/** The same file with these people only, and what is between them. */
export function onlyAmong(family: GedcomFamily, people: ReadonlySet<string>): GedcomFamily {
  return {
    people: family.people.filter(({ id }) => people.has(id)),
    couples: family.couples.filter(({ a, b }) => people.has(a) && people.has(b)),
    childLinks: family.childLinks.flatMap((link) => {
      const parents = link.parents.filter((id) => people.has(id));
      return people.has(link.child) && parents.length > 0 ? [{ ...link, parents }] : [];
    }),
  };
}
