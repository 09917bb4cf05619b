import type { GedcomFamily } from './gedcomFile.ts';
import { onlyAmong } from './onlyAmong.ts';

/** The file without whom, and without what between people, it marks as confidential: what is taken unless somebody asks. GD61. */
export function withoutRestricted(family: GedcomFamily): GedcomFamily {
  const open = new Set(family.people.filter(({ restricted }) => !restricted).map(({ id }) => id));
  return onlyAmong(
    {
      people: family.people,
      couples: family.couples.filter(({ restricted }) => !restricted),
      childLinks: family.childLinks.filter(({ restricted }) => !restricted),
    },
    open,
  );
}
