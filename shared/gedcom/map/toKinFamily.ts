import type { KinFamily } from '#shared/kinship/kinFamily.ts';
import { ENDED_UNIONS } from '../../board/endedUnions.ts';
import type { GedcomFamily } from '../gedcomFile.ts';
import { personSize } from './personSize.ts';

/** The people of a file as the layout takes them, under the file's ids. */
export function toKinFamily(family: GedcomFamily): KinFamily {
  const ranks = new Map<string, number>();
  for (const { child, rank } of family.childLinks)
    if (rank !== null && !ranks.has(child)) ranks.set(child, rank);
  return {
    people: family.people.map(({ id, name, birth, symbol }) => ({
      id,
      birth,
      rank: ranks.get(id) ?? null,
      symbol,
      at: null,
      pinned: false,
      ...personSize(name),
    })),
    couples: family.couples.map(({ a, b, union, since }) => ({
      a,
      b,
      ended: ENDED_UNIONS.has(union),
      since,
    })),
    children: family.childLinks.map(({ child, parents, filiation }) => ({
      child,
      parents,
      filiation,
      twins: null,
    })),
    households: [],
    services: [],
  };
}
