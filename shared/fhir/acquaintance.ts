import { type End, endKey, type Person, type Table } from '../board/index.ts';

const NEIGHBOUR = /(?<!\p{L})(voisin(e|s|es)?|neighbou?rs?)(?!\p{L})/iu;
const FRIEND = /(?<!\p{L})(ami(e|s|es)?|copain|copains|copine|copines|friends?)(?!\p{L})/iu;

/** A friend or a neighbour of the person concerned, where a name or a line between the two says so in that word. FH4. */
export function acquaintance(
  table: Table,
  person: Person & { compartment: string },
  subject: string,
): 'FRND' | 'NBOR' | null {
  const own = endKey({ compartment: person.compartment, element: person.id });
  const joins = (from: End, to: End) =>
    [endKey(from), endKey(to)].includes(own) && [endKey(from), endKey(to)].includes(subject);
  const lines = table.links.flatMap((link) =>
    (link.kind === 'relation' || link.kind === 'emotion' || link.kind === 'eco') && joins(link.from, link.to)
      ? [link]
      : [],
  );
  const words = [person.name, ...lines.map(({ label }) => label)].join(' · ');
  if (NEIGHBOUR.test(words)) return 'NBOR';
  return FRIEND.test(words) ? 'FRND' : null;
}
