import {
  type Couple,
  endKey,
  endsOf,
  type Person,
  type PlacedElement,
  type PlacedLink,
  type Table,
} from '../board/index.ts';
import { type ApproxDate, firstDayOf } from '../domain/approxDate.ts';
import { covers } from '../domain/period.ts';
import { dateOf, periodOfCouple } from './dateOf.ts';
import type { Day } from './days.ts';

/** What a union was before it ended, where its end tells. */
const BEFORE_ITS_END: Partial<Record<Couple['union'], Couple['union']>> = {
  divorced: 'married',
  separatedLegal: 'married',
  annulled: 'married',
  widowed: 'married',
  pacsEnded: 'pacs',
  cohabitationEnded: 'cohabiting',
  engagedSeparated: 'engaged',
  nonSentimentalSeparated: 'nonSentimental',
  separated: 'other',
};

/**
 * The table as it may have been on a day. What didn't change is the same object, so that what is drawn by identity rests.
 * PC1–PC5.
 */
export function tableAt(table: Table, day: Day): Table {
  const elements = table.elements.flatMap((element) => elementAt(element, day));
  const there = new Set(elements.map(({ compartment, id }) => endKey({ compartment, element: id })));
  const links = table.links.flatMap((link) =>
    endsOf(link).every((end) => there.has(endKey(end))) ? linkAt(link, day) : [],
  );
  const proposals = table.proposals.filter(({ about }) => there.has(endKey(about)));
  return { elements, links, strokes: table.strokes, proposals };
}

function elementAt(element: PlacedElement, day: Day): PlacedElement[] {
  if (element.during && !covers(element.during, day)) return [];
  if (element.kind !== 'person') return [element];
  const born = birthOf(element);
  if (born !== null && !element.beginning && day < firstDayOf(born)) return [];
  if (!element.death) return [element];
  const deceased = day >= firstDayOf(element.death);
  return [deceased === element.deceased ? element : { ...element, deceased }];
}

/** A person's birth as precisely as it is known. */
export function birthOf({ birth, birthYear }: Pick<Person, 'birth' | 'birthYear'>): ApproxDate | null {
  return birth ?? (birthYear === null ? null : String(birthYear));
}

function linkAt(link: PlacedLink, day: Day): PlacedLink[] {
  switch (link.kind) {
    case 'couple': {
      const { from, to } = periodOfCouple(link);
      if (from !== null && day < firstDayOf(from)) return [];
      const was = BEFORE_ITS_END[link.union];
      const isBefore = to !== null && day < firstDayOf(to);
      return [isBefore ? { ...link, until: null, ...(was ? { union: was } : {}) } : link];
    }
    case 'relation': {
      const from = dateOf(link);
      return covers({ from, to: link.during?.to ?? null }, day) ? [link] : [];
    }
    default:
      return link.during && !covers(link.during, day) ? [] : [link];
  }
}
