import type { Table } from '#shared/board/index.ts';
import { superpose } from '#shared/board/superpose.ts';
import type { GedcomFamily } from '../gedcomFile.ts';
import { boardRecords } from '../map/boardRecords.ts';

/** The table of somebody who sees one map with this family on it, all in one place. */
export function boardOf(family: GedcomFamily): Table {
  let count = 0;
  const newId = () => {
    count += 1;
    return `record${String(count).padStart(6, '0')}`;
  };
  const records = boardRecords(family, { compartment: 'compartment', newId, places: new Map() });
  return superpose(new Map([['compartment', records]]));
}

/** What must come through a file unharmed: people, couples and child links, named by what is said of them. */
export function essenceOf({ people, couples, childLinks }: GedcomFamily) {
  const said = new Map(
    people.map(({ id, ...person }) => [
      id,
      JSON.stringify([
        person.name,
        person.surname,
        person.birth,
        person.death,
        person.deceased,
        person.symbol,
        person.restricted,
        person.isStillborn,
      ]),
    ]),
  );
  const name = (id: string) => said.get(id) ?? '';
  return {
    people: [...said.values()].sort(),
    couples: couples
      .map(({ a, b, union, since, until }) => JSON.stringify([[a, b].map(name).sort(), union, since, until]))
      .sort(),
    childLinks: childLinks
      .map(({ child, parents, filiation, during }) =>
        JSON.stringify([name(child), parents.map(name).sort(), filiation, during]),
      )
      .sort(),
  };
}
