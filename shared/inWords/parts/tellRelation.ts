import {
  type PlacedLink,
  type Relation,
  type RelationKind,
  relationKind,
  sideOf,
} from '../../board/index.ts';
import type { Line } from '../mapInWords.ts';
import { NO_PERIOD, type PlacedRelation, type Teller, toldLink } from '../teller.ts';

/** What a relation is, from the sides of its ends; null where the table doesn't say. */
export function kindOf({ element }: Teller, link: Relation): RelationKind | null {
  const [from, to] = [element(link.from), element(link.to)];
  const [a, b] = [from && sideOf(from), to && sideOf(to)];
  return a && b ? relationKind(a, b) : null;
}

/** The relations of one kind, those with a number first, in their order. */
export function relationsOf(teller: Teller, kind: RelationKind | null): PlacedRelation[] {
  return teller.table.links
    .filter((link): link is PlacedLink & PlacedRelation => link.kind === 'relation')
    .filter((link) => kindOf(teller, link) === kind)
    .sort((a, b) => (a.order ?? 10_000) - (b.order ?? 10_000) || (a.id < b.id ? -1 : 1));
}

export function tellRelation(teller: Teller, link: PlacedRelation): Line {
  const { phrases, noun, tense, line } = teller;
  const period = link.during ?? NO_PERIOD;
  const typed = (link.date ?? '').trim();
  const text = phrases.relation({
    kind: kindOf(teller, link),
    from: noun(link.from),
    to: noun(link.to),
    label: link.label.trim(),
    tense: tense(period),
  });
  const date = `${phrases.period(period)}${phrases.typedDate(typed, period)}`;
  return line({
    text: `${text}${date}`,
    tells: [toldLink(link)],
    ground: link.ground,
    order: link.order,
  });
}
