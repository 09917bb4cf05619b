import type { Child, Couple, Element, Link, Person, Point } from '#shared/board/index.ts';
import { type ApproxDate, yearItself } from '#shared/domain/approxDate.ts';
import type { GedcomFamily, GedcomPerson } from '../gedcomFile.ts';

/** What a board keeps as a year of our time; older dates are in `birth` and `during` alone. */
const YEARS = { from: 1850, to: 2150 };

/** The records that a board holds of a file's people, each under a fresh id. GD80. */
export function boardRecords(
  family: GedcomFamily,
  on: { compartment: string; newId: () => string; places: ReadonlyMap<string, Point> },
): { elements: Element[]; links: Link[] } {
  const ids = new Map(family.people.map(({ id }) => [id, on.newId()]));
  const end = (id: string) => ({ compartment: on.compartment, element: ids.get(id) ?? '' });
  const elements = family.people.map((person): Person => {
    const at = on.places.get(person.id) ?? [0, 0];
    return personOf(person, { id: ids.get(person.id) ?? '', at: [Math.round(at[0]), Math.round(at[1])] });
  });
  const couples = family.couples.map(({ a, b, union, since, until }): Couple => {
    const during = since === null && until === null ? {} : { during: { from: since, to: until } };
    const years = { since: yearOrNull(since), until: yearOrNull(until) };
    return { id: on.newId(), kind: 'couple', a: end(a), b: end(b), union, ...years, ...during };
  });
  const children = family.childLinks.map(
    ({ child, parents, filiation, during, rank }): Child => ({
      id: on.newId(),
      kind: 'child',
      parents: parents.map(end),
      child: end(child),
      filiation,
      ...(rank === null ? {} : { rank }),
      ...(during === null ? {} : { during }),
    }),
  );
  return { elements, links: [...couples, ...children] };
}

function personOf(person: GedcomPerson, { id, at }: { id: string; at: Point }): Person {
  const { name, surname, symbol, birth, death, deceased, restricted, isStillborn } = person;
  return {
    id,
    kind: 'person',
    at,
    name,
    ...(surname === '' ? {} : { surname }),
    symbol,
    birthYear: yearOrNull(birth),
    deceased,
    concerned: false,
    ring: 'living',
    ...(birth === null ? {} : { birth }),
    ...(death === null ? {} : { death }),
    ...(isStillborn ? { beginning: 'stillbirth' } : {}),
    ...(restricted ? { restricted } : {}),
  };
}

function yearOrNull(date: ApproxDate | null): number | null {
  const year = date === null ? null : yearItself(date);
  return year !== null && year >= YEARS.from && year <= YEARS.to ? year : null;
}
