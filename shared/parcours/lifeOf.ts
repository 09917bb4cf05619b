import { type End, endKey, endsOf, type PlacedElement, type PlacedLink, type Table } from '../board/index.ts';
import type { Period } from '../domain/period.ts';
import type { Sector } from '../domain/sector.ts';
import { periodOf } from './dateOf.ts';

/** Something somebody had for a time: a school, a home, a referent. */
export interface Stay {
  /** key of whom or what they had */
  of: string;
  /** null: nobody said when */
  period: Period | null;
}

export interface Life {
  schools: Stay[];
  homes: Stay[];
  referents: Stay[];
  care: Stay[];
}

const REFERENT_SECTORS: ReadonlySet<Sector | undefined> = new Set(['childProtection', 'social']);
const CARE_SECTORS: ReadonlySet<Sector | undefined> = new Set(['health', 'medicoSocial']);

/** What the table says a person had, and when. Of a link without a date its end's own period is taken. PC20. */
export function lifeOf(table: Table, person: string): Life {
  const elements = new Map(
    table.elements.map((element) => [
      endKey({ compartment: element.compartment, element: element.id }),
      element,
    ]),
  );
  const sectors = sectorsOf(table, elements);
  const homes = membershipsOf(table, person).map(({ link, of }) => stay(link, of, elements));
  const households = new Set(homes.map(({ of }) => of));
  const life: Life = { schools: [], homes, referents: [], care: [] };
  for (const link of table.links) {
    if (link.kind !== 'relation' && link.kind !== 'eco') continue;
    const [from = '', to = ''] = endsOf(link).map(endKey);
    const other = from === person ? to : to === person ? from : null;
    if (other !== null && sectors.get(other) === 'school') life.schools.push(stay(link, other, elements));
    if (other !== null && CARE_SECTORS.has(sectors.get(other))) life.care.push(stay(link, other, elements));
    const isForThem = to === person || households.has(to);
    const isReferent = elements.get(from)?.kind === 'professional' && REFERENT_SECTORS.has(sectors.get(from));
    if (link.kind === 'relation' && isForThem && isReferent) life.referents.push(stay(link, from, elements));
  }
  return life;
}

function stay(link: PlacedLink, of: string, elements: ReadonlyMap<string, PlacedElement>): Stay {
  return { of, period: periodOf(link) ?? elements.get(of)?.during ?? null };
}

function membershipsOf(table: Table, member: string): { link: PlacedLink; of: string }[] {
  return table.links.flatMap((link) =>
    link.kind === 'membership' && endKey(link.member) === member ? [{ link, of: endKey(link.of) }] : [],
  );
}

/** The sector of each structure, and of who works in one. */
function sectorsOf(table: Table, elements: ReadonlyMap<string, PlacedElement>): Map<string, Sector> {
  const sectors = new Map<string, Sector>();
  const sectorAt = (end: End) => {
    const element = elements.get(endKey(end));
    return element?.kind === 'structure' ? element.sector : null;
  };
  for (const [key, element] of elements) if (element.kind === 'structure') sectors.set(key, element.sector);
  for (const link of table.links) {
    const sector = link.kind === 'membership' ? sectorAt(link.of) : null;
    if (link.kind === 'membership' && sector !== null) sectors.set(endKey(link.member), sector);
  }
  return sectors;
}
