import type { Couple, Link, Relation } from '../board/index.ts';
import { type ApproxDate, compareDates } from '../domain/approxDate.ts';
import type { Period } from '../domain/period.ts';
import { readDate } from '../text/readDate.ts';

/** When a relation says it happened, where its words are a date: « mars 2024 », `2024-03-12`. PC11. */
export function dateOf(relation: Relation): ApproxDate | null {
  const from = relation.during?.from;
  if (from) return from;
  return relation.date === null ? null : readDate(relation.date);
}

/** From when to when a couple held: its period, or its years. */
export function periodOfCouple({ during, since, until }: Couple): Period {
  const year = (value: number | null) => (value === null ? null : String(value));
  return { from: during?.from ?? year(since), to: during?.to ?? year(until) };
}

/** From when to when a link held; null: nobody said. */
export function periodOf(link: Link): Period | null {
  switch (link.kind) {
    case 'couple': {
      const period = periodOfCouple(link);
      return period.from === null && period.to === null ? null : period;
    }
    case 'relation': {
      const from = dateOf(link);
      const to = link.during?.to ?? null;
      // Both are typed by hand: an end before its beginning says nothing of the end.
      const isEarlier = from !== null && to !== null && compareDates(to, from) < 0;
      return from === null && to === null ? null : { from, to: isEarlier ? null : to };
    }
    default:
      return link.during ?? null;
  }
}
