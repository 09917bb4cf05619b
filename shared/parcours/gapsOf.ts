import { endKey, type Person, type Table } from '../board/index.ts';
import { addDays, addMonths, type Day, earlier, earliest, later, latest, wholeMonths } from './days.ts';
import { type Gap, gapsBetween } from './gapsBetween.ts';
import { lifeOf, type Stay } from './lifeOf.ts';
import { birthOf } from './tableAt.ts';
import { turnover } from './turnover.ts';

export const GAP_KINDS = ['noSchool', 'noHome', 'noReferent', 'noCare'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** Something missing, or too much of it, in the life of somebody concerned. `who`: their key. Words are in the catalogues. */
export type ParcoursIssue =
  | ({ kind: GapKind; who: string } & Gap)
  | { kind: 'manyReferents'; who: string; from: Day; to: Day; count: number };

/** art. L.131-1 of the code de l'éducation: from three to sixteen years */
const SCHOOL_YEARS = { from: 3, to: 16 };
const MONTHS = 12;

/** What is missing in the parcours of each person concerned, by date. Never throws; says only what is sure. PC20–PC24. */
export function gapsOf(table: Table, { today }: { today: Day }): ParcoursIssue[] {
  const concerned = table.elements.filter((element) => element.kind === 'person' && element.concerned);
  const issues = concerned.flatMap((element) => {
    const person = element as typeof element & Person;
    const who = endKey({ compartment: element.compartment, element: element.id });
    return issuesOf(table, { person, who, today });
  });
  return issues.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.kind < b.kind ? -1 : 1));
}

function issuesOf(table: Table, of: { person: Person; who: string; today: Day }): ParcoursIssue[] {
  const { person, who, today } = of;
  const life = lifeOf(table, who);
  const death = person.death ? addDays(earliest(person.death), -1) : today;
  const until = earlier(death, today);
  const within = (gaps: readonly Gap[]) => gaps.flatMap((gap) => clipped(gap, { from: gap.from, to: until }));
  const found = (kind: GapKind, gaps: readonly Gap[]) => gaps.map((gap) => ({ kind, who, ...gap }));
  const many = turnover(life.referents, until);
  return [
    ...found('noSchool', schoolGaps(life.schools, person, until)),
    ...found('noHome', within(gapsBetween(periods(life.homes), until))),
    ...found('noReferent', within(gapsBetween(periods(life.referents), null))),
    ...found('noCare', within(gapsBetween(periods(life.care), null))),
    ...(many ? [{ kind: 'manyReferents' as const, who, ...many }] : []),
  ];
}

function schoolGaps(schools: readonly Stay[], person: Person, until: Day): Gap[] {
  const birth = birthOf(person);
  if (birth === null) return gapsBetween(periods(schools), null).flatMap((gap) => termsOf(gap, until));
  const from = addMonths(latest(birth), SCHOOL_YEARS.from * MONTHS);
  const last = addDays(addMonths(earliest(birth), SCHOOL_YEARS.to * MONTHS), -1);
  const to = earlier(last, until);
  return gapsBetween(periods(schools), to).flatMap((gap) =>
    clipped(gap, { from, to }).flatMap((one) => termsOf(one, to)),
  );
}

/** A gap without the summer it begins or ends with: nobody goes to school then. */
function termsOf(gap: Gap, until: Day): Gap[] {
  const [year, endYear] = [gap.from.slice(0, 4), gap.to.slice(0, 4)];
  const startsInSummer = gap.from >= `${year}-06-15` && gap.from <= `${year}-08-31`;
  const endsInSummer = gap.to >= `${endYear}-07-01` && gap.to <= `${endYear}-09-15`;
  const from = startsInSummer ? `${year}-09-01` : gap.from;
  const to = endsInSummer ? `${endYear}-06-30` : gap.to;
  return clipped({ ...gap, from }, { from, to: earlier(to, until) });
}

function clipped(gap: Gap, { from: low, to: high }: { from: Day; to: Day }): Gap[] {
  const from = later(gap.from, low);
  const to = earlier(gap.to, high);
  const months = from > to ? 0 : wholeMonths(from, to);
  return months >= 1 ? [{ from, to, months }] : [];
}

function periods(stays: readonly Stay[]) {
  return stays.map(({ period }) => period);
}
