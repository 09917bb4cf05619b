import { type Child, type Couple, endKey, type Table } from '#shared/board/index.ts';
import { type ApproxDate, compareDates } from '#shared/domain/approxDate.ts';

/** A GEDCOM family: one or two partners, what they are to each other, and the children they have in some way. */
export interface WrittenFamily {
  /** keys (endKey) of the partners */
  partners: string[];
  couples: Couple[];
  children: { key: string; link: Child }[];
}

/**
 * A table's couples and child links as families. One family for each set of partners, and one more for each further
 * couple of the same two, or further way in which a child is theirs: a family names a child once. GD93.
 */
export function familiesOf(table: Table, isThere: (key: string) => boolean): WrittenFamily[] {
  const families = new Map<string, WrittenFamily[]>();
  const withRoom = (partners: string[], hasRoom: (family: WrittenFamily) => boolean): WrittenFamily => {
    const key = [...partners].sort().join(' ');
    const known = families.get(key) ?? [];
    families.set(key, known);
    const found = known.find(hasRoom);
    if (found) return found;
    const family: WrittenFamily = { partners, couples: [], children: [] };
    known.push(family);
    return family;
  };
  for (const link of table.links)
    if (link.kind === 'couple') {
      const partners = [endKey(link.a), endKey(link.b)];
      if (partners.every(isThere))
        withRoom(partners, ({ couples }) => couples.length === 0).couples.push(link);
    }
  for (const link of inBirthOrder(table))
    if (isThere(endKey(link.child))) {
      const partners = link.parents.map(endKey).filter(isThere);
      const key = endKey(link.child);
      if (partners.length > 0)
        withRoom(partners, ({ children }) => children.every((one) => one.key !== key)).children.push({
          key,
          link,
        });
    }
  return [...families.values()].flat();
}

/** By rank, then by birth: the order in which a family names its children says who is the eldest. */
function inBirthOrder(table: Table): Child[] {
  const births = new Map<string, ApproxDate | null>();
  for (const element of table.elements)
    if (element.kind === 'person')
      births.set(
        endKey({ compartment: element.compartment, element: element.id }),
        element.birth ?? (element.birthYear === null ? null : String(element.birthYear)),
      );
  const byBirth = (a: ApproxDate | null, b: ApproxDate | null) =>
    a === null || b === null ? Number(a !== null) - Number(b !== null) : compareDates(a, b);
  const birthOf = (link: Child) => births.get(endKey(link.child)) ?? null;
  return table.links
    .filter((link) => link.kind === 'child')
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || byBirth(birthOf(a), birthOf(b)));
}
