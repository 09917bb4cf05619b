import { compareDates } from '#shared/domain/approxDate.ts';
import type { GedcomChildLink, GedcomCouple, GedcomFamily, GedcomPerson } from '../gedcomFile.ts';
import { childLinksOf, type KnownChild } from './childLinksOf.ts';
import type { Parentage } from './parentage.ts';
import type { ReadContext } from './readContext.ts';
import type { FamilyRecord, Named, NamedPartner } from './readFamily.ts';
import { withoutLoops } from './withoutLoops.ts';

/** Somebody's record, with what it says of families. */
export interface PersonRecord {
  person: GedcomPerson;
  parentages: ReadonlyMap<string, Parentage>;
  /** FAMS */
  partnerIn: Named[];
}

/** A child link that knows the line that says it. */
export interface TracedChildLink extends GedcomChildLink {
  line: number;
  text: string;
}

/**
 * People and families joined. What only one of the two sides says counts; what names somebody who isn't in the file, or
 * would make somebody their own parent or ancestor, is listed. GD44–GD48.
 */
export function assemble(
  records: { people: ReadonlyMap<string, PersonRecord>; families: ReadonlyMap<string, FamilyRecord> },
  context: ReadContext,
): GedcomFamily {
  const { people, families } = records;
  const { skips, lost } = context;
  const couples = new Map<string, GedcomCouple>();
  const traced: TracedChildLink[] = [];
  const members = joined(records, context);
  for (const [id, family] of families) {
    const { partners, children } = membersOf(members.get(id));
    const [first, ...others] = partners;
    if (first && !family.isNoCouple)
      for (const other of others) addCouple(couples, { a: first.id, b: other.id, ...unionOf(family) });
    if (partners.length === 1 && children.length === 0) lost.add('familiesOfOne');
    if (partners.length === 0 && children.length > 1) lost.add('siblingsWithoutParents', children.length);
    const of = { partners, children, restricted: family.restricted, hasOrder: hasOrder(children, people) };
    // One by one: a call takes so many arguments, and a family of a broken file may have as many children as it likes.
    for (const link of childLinksOf(of, lost)) traced.push(link);
  }
  const sound = withoutLoops(eachOnce(traced), (link) =>
    skips.add(link.line, link.text, 'ancestorOfThemselves'),
  );
  return {
    people: [...people.values()].map(({ person }) => person),
    couples: [...couples.values()],
    childLinks: sound.map(({ line: _line, text: _text, ...link }) => link),
  };
}

/** A child whom two records of the same parents name is theirs once. */
function eachOnce(links: readonly TracedChildLink[]): TracedChildLink[] {
  const known = new Map<string, TracedChildLink>();
  for (const link of links) {
    const key = [link.child, link.filiation, ...[...link.parents].sort()].join('\n');
    if (!known.has(key)) known.set(key, link);
  }
  return [...known.values()];
}

function unionOf({ union, since, until, restricted }: FamilyRecord): Omit<GedcomCouple, 'a' | 'b'> {
  return { union, since, until, restricted };
}

/** A couple for two people, however many records they have: some programs write one for each marriage. GD42. */
function addCouple(couples: Map<string, GedcomCouple>, couple: GedcomCouple): void {
  const key = [couple.a, couple.b].sort().join('\n');
  const known = couples.get(key);
  if (!known || known.union === 'other') couples.set(key, couple);
  else if (couple.union === 'married' && known.until !== null)
    couples.set(key, { ...known, union: 'reconciled', until: null });
}

/** By id: a file may name thousands in one family. */
interface Members {
  partners: Map<string, NamedPartner>;
  children: Map<string, KnownChild>;
}

function membersOf(members: Members | undefined): { partners: NamedPartner[]; children: KnownChild[] } {
  return {
    partners: [...(members?.partners.values() ?? [])],
    children: [...(members?.children.values() ?? [])],
  };
}

function joined(
  {
    people,
    families,
  }: { people: ReadonlyMap<string, PersonRecord>; families: ReadonlyMap<string, FamilyRecord> },
  { skips }: ReadContext,
): Map<string, Members> {
  const members = new Map<string, Members>();
  for (const [id, family] of families) {
    const partners = new Map<string, NamedPartner>();
    for (const partner of family.partners)
      if (!people.has(partner.id)) skips.add(partner.line, partner.text, 'unknownPerson');
      else if (partners.has(partner.id)) skips.add(partner.line, partner.text, 'samePersonTwice');
      else partners.set(partner.id, partner);
    const children = new Map<string, KnownChild>();
    for (const child of family.children) {
      const known = people.get(child.id);
      if (!known) skips.add(child.line, child.text, 'unknownPerson');
      else if (partners.has(child.id)) skips.add(child.line, child.text, 'ownParent');
      else if (children.has(child.id)) skips.add(child.line, child.text, 'samePersonTwice');
      else {
        const parentage = known.parentages.get(id);
        children.set(child.id, { ...child, parentage, hasOthers: known.parentages.size > 1 });
      }
    }
    members.set(id, { partners, children });
  }
  for (const [id, { person, parentages, partnerIn }] of people) {
    for (const named of partnerIn) {
      const family = members.get(named.id);
      if (!family) skips.add(named.line, named.text, 'unknownFamily');
      else if (family.partners.size < 2 && !isIn(family, id))
        family.partners.set(id, { ...named, id, role: roleOf(person, family) });
    }
    for (const parentage of parentages.values()) {
      const family = members.get(parentage.family);
      if (!family) skips.add(parentage.line, parentage.text, 'unknownFamily');
      else if (family.partners.has(id)) skips.add(parentage.line, parentage.text, 'ownParent');
      else if (!isIn(family, id)) {
        const hasOthers = parentages.size > 1;
        family.children.set(id, { ...parentage, id, ways: {}, way: null, parentage, hasOthers });
      }
    }
  }
  return members;
}

function isIn({ partners, children }: Members, id: string): boolean {
  return partners.has(id) || children.has(id);
}

/** The place that is free; which one it is says nothing. */
function roleOf({ symbol }: GedcomPerson, { partners }: Members): NamedPartner['role'] {
  const [first] = partners.values();
  const taken = first?.role;
  if (taken) return taken === 'HUSB' ? 'WIFE' : 'HUSB';
  return symbol === 'circle' ? 'WIFE' : 'HUSB';
}

/** Whether the file's order of the children is news: somebody's birth isn't dated, or two are born at once. */
function hasOrder(children: readonly KnownChild[], people: ReadonlyMap<string, PersonRecord>): boolean {
  const births = children.map(({ id }) => people.get(id)?.person.birth ?? null);
  return births.some((birth, index) => {
    const next = births[index + 1];
    return birth === null || (next !== undefined && next !== null && compareDates(birth, next) === 0);
  });
}
