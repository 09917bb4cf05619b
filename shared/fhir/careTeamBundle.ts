import { endKey, type Person, type PlacedElement, type Table } from '../board/index.ts';
import { type ApproxDate, firstDayOf, isOpen, namedDates } from '../domain/approxDate.ts';
import type { Period } from '../domain/period.ts';
import { acquaintance } from './acquaintance.ts';
import { kinOf } from './kinOf.ts';
import { genderOf, relationCode } from './relationCode.ts';
import { roleOf } from './roleOf.ts';

/** A FHIR resource as JSON: what is in it is checked by its rules, not by its type. */
export type FhirResource = { resourceType: string; id: string } & Record<string, unknown>;

export interface Circle {
  table: Table;
  /** the situation's id and name */
  situation: { id: string; name: string };
  /** where these resources are named, without a slash at the end: `https://table.example` */
  base: string;
  /** ISO 8601, with the time zone */
  madeAt: string;
}

export type CircleOutcome =
  | { ok: true; bundle: FhirResource; members: number; leftOut: number }
  | { ok: false; because: 'noSubject' | 'severalSubjects' };

const PROFILE = 'https://interop.esante.gouv.fr/ig/fhir/cds/StructureDefinition';
const ROLE_CLASS = 'https://mos.esante.gouv.fr/NOS/TRE_R260-HL7RoleClass/FHIR/TRE-R260-HL7RoleClass';
const ROLE_CODE = 'https://mos.esante.gouv.fr/NOS/TRE_R216-HL7RoleCode/FHIR/TRE-R216-HL7RoleCode';
const V3_ROLE_CODE = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';
const UNKNOWN = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
};

type Of<K extends PlacedElement['kind']> = Extract<PlacedElement, { kind: K }>;

/** The map's people as one circle of care: a bundle of the type `collection`. FH1–FH7. */
export function careTeamBundle({ table, situation, base, madeAt }: Circle): CircleOutcome {
  const people = table.elements.filter((one): one is Of<'person'> => one.kind === 'person');
  const [subject, second] = people.filter(({ concerned }) => concerned);
  if (!subject) return { ok: false, because: 'noSubject' };
  if (second) return { ok: false, because: 'severalSubjects' };

  const address = (type: string, id: string) => `${base}/fhir/${type}/${id}`;
  const reference = ({ resourceType, id }: FhirResource) => ({ reference: address(resourceType, id) });
  const identifier = (type: string, id: string) => [{ system: `${base}/fhir/${type}`, value: id }];
  const kin = kinOf(table, keyOf(subject));
  const patient: FhirResource = {
    resourceType: 'Patient',
    id: fhirId(subject.id),
    identifier: identifier('Patient', subject.id),
    name: [nameOf(subject)],
    gender: genderOf(subject.symbol),
    ...birthOf(subject),
  };

  const relatives = people.filter((person) => person !== subject && isMember(person));
  const related = relatives.map((person): FhirResource => {
    const step = kin.get(keyOf(person));
    const relation = step ? relationCode(step, person.symbol) : acquaintance(table, person, keyOf(subject));
    return {
      resourceType: 'RelatedPerson',
      id: fhirId(person.id),
      meta: { profile: [`${PROFILE}/cds-fr-related-person`] },
      identifier: identifier('RelatedPerson', person.id),
      active: true,
      patient: reference(patient),
      relationship: [
        { coding: [{ system: ROLE_CLASS, code: roleOf(step) }] },
        // The French list first; HL7's own beside it, for programs elsewhere: the codes are the same.
        ...(relation
          ? [{ coding: [ROLE_CODE, V3_ROLE_CODE].map((system) => ({ system, code: relation })) }]
          : []),
      ],
      name: [nameOf(person)],
      telecom: [UNKNOWN],
      gender: genderOf(person.symbol),
      ...birthOf(person),
    };
  });

  const structures = table.elements.filter((one): one is Of<'structure'> => one.kind === 'structure');
  const organizations = new Map(
    structures.map((one): [string, FhirResource] => [
      keyOf(one),
      {
        resourceType: 'Organization',
        id: fhirId(one.id),
        identifier: identifier('Organization', one.id),
        active: true,
        name: textOf(one.name || one.what),
        ...(one.what.trim() === '' ? {} : { type: [{ text: one.what }] }),
      },
    ]),
  );
  const professionals = table.elements.filter(
    (one): one is Of<'professional'> => one.kind === 'professional',
  );
  const practitioners = professionals.flatMap((one): FhirResource[] => {
    const work = table.links.find(
      (link) =>
        link.kind === 'membership' &&
        endKey(link.member) === keyOf(one) &&
        organizations.has(endKey(link.of)),
    );
    const organization = work?.kind === 'membership' ? organizations.get(endKey(work.of)) : undefined;
    const practitioner: FhirResource = {
      resourceType: 'Practitioner',
      id: fhirId(one.id),
      name: [nameOf(one)],
    };
    return [
      practitioner,
      {
        resourceType: 'PractitionerRole',
        id: fhirId(one.id),
        practitioner: reference(practitioner),
        ...(organization ? { organization: reference(organization) } : {}),
        ...(one.function.trim() === '' ? {} : { code: [{ text: one.function }] }),
      },
    ];
  });

  const joined = periodsOf(table);
  const roles = practitioners.filter(({ resourceType }) => resourceType === 'PractitionerRole');
  const members = [
    ...related.map((resource, index) => [resource, relatives[index]] as const),
    ...roles.map((resource, index) => [resource, professionals[index]] as const),
    ...[...organizations.values()].map((resource, index) => [resource, structures[index]] as const),
  ];
  const careTeam: FhirResource = {
    resourceType: 'CareTeam',
    id: fhirId(situation.id),
    meta: { lastUpdated: madeAt, profile: [`${PROFILE}/cds-ihe-careteam`] },
    identifier: identifier('CareTeam', situation.id),
    status: 'active',
    name: textOf(situation.name),
    subject: reference(patient),
    period: { start: madeAt.slice(0, 10) },
    ...(members.length === 0
      ? {}
      : {
          participant: members.map(([resource, element]) => ({
            member: reference(resource),
            period: fhirPeriod((element?.during ?? null) || (element && joined.get(keyOf(element))) || null),
          })),
        }),
  };
  const resources = [careTeam, patient, ...related, ...organizations.values(), ...practitioners];
  return {
    ok: true,
    members: members.length,
    leftOut: people.length - 1 - relatives.length,
    bundle: {
      resourceType: 'Bundle',
      id: fhirId(situation.id),
      type: 'collection',
      timestamp: madeAt,
      entry: resources.map((resource) => ({
        fullUrl: address(resource.resourceType, resource.id),
        resource,
      })),
    },
  };
}

/** FH6. */
function isMember({ symbol, beginning, deceased, count, restricted }: Person): boolean {
  return symbol !== 'animal' && !beginning && !deceased && !count && !restricted;
}

/** When each professional or relative came in, where a membership says so. */
function periodsOf(table: Table): Map<string, Period> {
  const found = new Map<string, Period>();
  for (const link of table.links)
    if (link.kind === 'membership' && link.during && !found.has(endKey(link.member)))
      found.set(endKey(link.member), link.during);
  return found;
}

function fhirPeriod(period: Period | null): object {
  return {
    ...dated('start', period?.from ?? null, true),
    ...dated('end', period?.to ?? null, false),
  };
}

/** A field of FHIR's; what its dates can't say is unknown there. */
function dated(name: string, date: ApproxDate | null, isMissed: boolean): object {
  if (date === null) return isMissed ? { [`_${name}`]: UNKNOWN } : {};
  const said = fhirDate(date);
  return said === null ? { [`_${name}`]: UNKNOWN } : { [name]: said };
}

/**
 * FHIR has years, months and days of its own, and no « about »; what two dates have in common stands for « between » them, and
 * « before » and « after » are no date of its.
 */
function fhirDate(date: ApproxDate): string | null {
  if (isOpen(date)) return null;
  const [first, last = first] = namedDates(date);
  const [one, other] = [first.split('-'), last.split('-')];
  const common = one.slice(0, one.findIndex((part, index) => part !== other[index]) >>> 0);
  return common.length === 0 ? null : common.join('-');
}

function birthOf({ birth, birthYear }: Person): object {
  if (birth) return dated('birthDate', birth, true);
  return birthYear === null ? {} : { birthDate: firstDayOf(String(birthYear)).slice(0, 4) };
}

/** A map has one name, in one piece: which part is the family's isn't known. */
function nameOf({ name }: { name: string }): object {
  return name.trim() === '' ? { _text: UNKNOWN, _family: UNKNOWN } : { text: textOf(name), _family: UNKNOWN };
}

/** FHIR's strings are neither empty nor blank, nor hold control signs. */
function textOf(words: string): string {
  const plain = words.replace(/\p{Cc}|\p{Cs}/gu, ' ').trim();
  return plain === '' ? '?' : plain;
}

/** Our ids are of letters, digits, `-` and `_`; FHIR's of letters, digits, `-` and `.`. */
function fhirId(id: string): string {
  return id.replaceAll('_', '.');
}

function keyOf({ compartment, id }: { compartment: string; id: string }): string {
  return endKey({ compartment, element: id });
}
