import {
  type End,
  endKey,
  type Membership,
  type PlacedElement,
  type PlacedLink,
  type Point,
  type Relation,
  type Table,
} from '../board/index.ts';
import { firstDayOf, lastDayOf } from '../domain/approxDate.ts';
import type { Ground } from '../domain/ground.ts';
import type { Period } from '../domain/period.ts';
import { type Kin, keyOf, kinOf } from './kin.ts';
import type { Line, Told } from './mapInWords.ts';
import type { Joint, Noun, Phrases, Tense } from './words/phrases.ts';

/** Somebody or something that has a place of its own on the map: who is inside a structure stands where it does. */
export interface Standing {
  end: End;
  at: Point;
}

export type PlacedMembership = Membership & { compartment: string };
export type PlacedRelation = Relation & { compartment: string };

const SENTENCE: Joint = { starts: true, ends: '.' };

/** What every part of the telling needs; made once for one table. */
export interface Teller {
  table: Table;
  phrases: Phrases;
  kin: Kin;
  /** `YYYY-MM-DD` */
  today: string;
  element(end: End): PlacedElement | null;
  /** memberships of somebody, and in a house or a service, by its key */
  membershipsOf(member: string): readonly PlacedMembership[];
  membershipsIn(home: string): readonly PlacedMembership[];
  /** relations towards something, by its key */
  relationsTo(key: string): readonly PlacedRelation[];
  /** people, structures and professionals of none, from the left to the right */
  standing(): readonly Standing[];
  /** never empty: what has no name says what it is */
  nameOf(end: End): string;
  noun(end: End): Noun;
  tense(period: Period): Tense;
  /** whether it only begins after today */
  isToCome(period: Period): boolean;
  memberName(id: string, written: string): string;
  line(of: {
    text: string;
    tells: readonly Told[];
    /** for a sentence that sums up: where what it says can be changed */
    opens?: Told;
    ground?: Ground | null | undefined;
    lines?: readonly Line[];
    /** a whole sentence where not said */
    joint?: Joint;
    runs?: readonly Line[];
    key?: string;
    /** its number in the story, said before it */
    order?: number | null;
  }): Line;
}

export function tellerOf(
  table: Table,
  {
    phrases,
    today,
    memberName,
  }: { phrases: Phrases; today: string; memberName: (id: string) => string | null },
): Teller {
  const byKey = new Map(table.elements.map((element) => [keyOf(element), element]));
  const element = (end: End) => byKey.get(endKey(end)) ?? null;
  const nameOf = (end: End) => {
    const found = element(end);
    if (found === null) return phrases.unnamed.person;
    if (found.kind === 'text') return found.text.trim() || phrases.emptyText;
    return found.name.trim() || phrases.unnamed[found.kind];
  };
  const byMember = new Map<string, PlacedMembership[]>();
  const byHome = new Map<string, PlacedMembership[]>();
  const byTarget = new Map<string, PlacedRelation[]>();
  for (const link of table.links)
    if (link.kind === 'membership') {
      file(byMember, endKey(link.member), link);
      file(byHome, endKey(link.of), link);
    } else if (link.kind === 'relation') file(byTarget, endKey(link.to), link);
  let stood: readonly Standing[] | null = null;
  return {
    table,
    standing: () => {
      stood ??= standingOn(table.elements, (key) => byMember.get(key) ?? []);
      return stood;
    },
    membershipsOf: (member) => byMember.get(member) ?? [],
    membershipsIn: (home) => byHome.get(home) ?? [],
    relationsTo: (key) => byTarget.get(key) ?? [],
    phrases,
    kin: kinOf(table),
    today,
    element,
    nameOf,
    noun: (end) => ({ name: nameOf(end), isPlace: element(end)?.kind === 'structure' }),
    tense: (period) =>
      period.to !== null &&
      lastDayOf(period.to) < today &&
      (period.from === null || firstDayOf(period.from) <= today)
        ? 'past'
        : 'now',
    isToCome: ({ from }) => from !== null && firstDayOf(from) > today,
    memberName: (id, written) => memberName(id) ?? (written.trim() || phrases.unnamed.person),
    line: ({
      text,
      tells,
      opens,
      ground = null,
      lines = [],
      joint = SENTENCE,
      runs = [],
      key,
      order = null,
    }) => ({
      key: key ?? tells.map(({ is, compartment, id }) => `${is}:${compartment}/${id}`).join('+'),
      text: `${order === null ? '' : `${String(order)}. `}${phrases.finish(text, ground, joint)}`,
      tells,
      opens: opens ?? tells[0] ?? null,
      ground: ground?.is ?? null,
      runs,
      lines,
    }),
  };
}

function standingOn(
  elements: readonly PlacedElement[],
  homesOf: (member: string) => readonly PlacedMembership[],
): Standing[] {
  return elements
    .filter(
      (one) =>
        one.kind === 'person' ||
        one.kind === 'structure' ||
        (one.kind === 'professional' && !homesOf(keyOf(one)).some(({ place }) => place === 'inside')),
    )
    .map(({ compartment, id, at }) => ({ end: { compartment, element: id }, at }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
}

function file<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

export function toldElement({ compartment, id }: PlacedElement): Told {
  return { is: 'element', compartment, id };
}

export function toldLink({ compartment, id }: PlacedLink): Told {
  return { is: 'link', compartment, id };
}

export const NO_PERIOD: Period = { from: null, to: null };
