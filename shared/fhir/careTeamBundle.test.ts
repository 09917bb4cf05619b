import fc from 'fast-check';
import { Fhir } from 'fhir/fhir';
import { describe, expect, it } from 'vitest';
import { CARE_CIRCLE_PROFILES, CIRCLE_MEMBERS, CIRCLE_ROLES } from '#tests/fixtures/careCircleProfiles.ts';
import type { Element, Link, Person } from '../board/index.ts';
import { superpose } from '../board/index.ts';
import { sampleTable } from '../testing/sampleTable.ts';
import {
  COMMON,
  end,
  long,
  membership,
  person,
  professional,
  relation,
  structure,
  tableOf,
} from '../testing/tableBuilders.ts';
import { type CircleOutcome, careTeamBundle, type FhirResource } from './careTeamBundle.ts';

const circle = (elements: Element[], links: Link[] = []) =>
  careTeamBundle({
    table: tableOf(elements, links),
    situation: { id: 'situation-0001', name: 'Autour de Léa' },
    base: 'https://table.example',
    madeAt: '2026-11-22T10:30:00+01:00',
  });

function resources(outcome: CircleOutcome): FhirResource[] {
  if (!outcome.ok) throw new Error(outcome.because);
  return (outcome.bundle['entry'] as { resource: FhirResource }[]).map(({ resource }) => resource);
}

const lea = person('Lea', [0, 0], { concerned: true, birthYear: 2016, birth: '2016-05-04' });
const child = (
  parents: string[],
  of: string,
  filiation: Extract<Link, { kind: 'child' }>['filiation'] = 'biological',
): Link => ({
  id: long(`${parents.join()}-${of}`),
  kind: 'child',
  parents: parents.map((name) => end(name)),
  child: end(of),
  filiation,
});

/** Each value at a path, through lists; a primitive that has only an extension counts as there. */
function valuesAt(of: unknown, path: string): unknown[][] {
  const [field = '', ...rest] = path.split('.');
  const record = of as Record<string, unknown>;
  const value = record[field] ?? record[`_${field}`];
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return rest.length === 0 ? [values] : values.flatMap((one) => valuesAt(one, rest.join('.')));
}

function profileIssues(resource: FhirResource): string[] {
  const rules = CARE_CIRCLE_PROFILES[resource.resourceType] ?? [];
  return rules.flatMap(([path, least, most]) =>
    valuesAt(resource, path)
      .filter((values) => values.length < least || values.length > most)
      .map((values) => `${resource.resourceType}.${path}: ${values.length}`),
  );
}

const fhir = new Fhir();

describe('the circle of care', () => {
  it('[FH1] is about one person', () => {
    expect(circle([person('Nadia', [0, 0])])).toEqual({ ok: false, because: 'noSubject' });
    expect(circle([lea, person('Tom', [1, 0], { concerned: true })])).toEqual({
      ok: false,
      because: 'severalSubjects',
    });
  });

  it('[FH2] [FH3] [FH5] has its people, its professionals and their structures, since when they are there', () => {
    const outcome = circle(
      [lea, person('Nadia', [0, 1]), structure('CMPP', [2, 2]), professional('Roux', [2, 2])],
      [
        child(['Nadia'], 'Lea'),
        { ...membership('travaille', 'Roux', 'CMPP'), during: { from: '~2024-03', to: null } } as Link,
        relation('suit', 'Roux', 'Lea'),
      ],
    );
    const [team, patient, ...others] = resources(outcome);
    expect(patient).toMatchObject({ resourceType: 'Patient', birthDate: '2016-05-04', gender: 'female' });
    expect(team).toMatchObject({ status: 'active', name: 'Autour de Léa', period: { start: '2026-11-22' } });
    expect(others.map(({ resourceType }) => resourceType).sort()).toEqual([
      'Organization',
      'Practitioner',
      'PractitionerRole',
      'RelatedPerson',
    ]);
    const [mother] = others;
    expect(JSON.stringify(mother?.['relationship'])).toMatch(/"CON".*"MTH"/);
    const participants = team?.['participant'] as { member: { reference: string }; period: object }[];
    const periods = participants.map(({ member, period }) => [member.reference.split('/').at(-2), period]);
    expect(periods).toContainEqual(['PractitionerRole', { start: '2024-03' }]);
    expect(JSON.stringify(team)).not.toContain('GUARD');
  });

  it('[FH2] says of a date what its dates can: what two have in common, and nothing of « before »', () => {
    const born = (birth: string) =>
      resources(circle([{ ...lea, birth } as typeof lea], [])).find((one) => one.resourceType === 'Patient');
    for (const [birth, said] of [
      ['~1984-05', '1984-05'],
      ['1984-05/1984-07', '1984'],
      ['1980/1984', undefined],
      ['<1984', undefined],
    ] as const) {
      expect([birth, born(birth)?.['birthDate']]).toEqual([birth, said]);
      expect('_birthDate' in (born(birth) ?? {})).toBe(said === undefined);
    }
  });

  it('[FH4] names how each is related, as the map says it', () => {
    const names = [
      'Mere',
      'Pere',
      'Soeur',
      'Demi',
      'Papi',
      'Tante',
      'Cousin',
      'Accueil',
      'Inconnue',
      'La voisine',
      'Kevin',
    ];
    const square = new Set(['Pere', 'Papi', 'Demi']);
    const outcome = circle(
      [lea, ...names.map((name) => person(name, [0, 0], { symbol: square.has(name) ? 'square' : 'circle' }))],
      [
        child(['Mere', 'Pere'], 'Lea'),
        child(['Mere', 'Pere'], 'Soeur'),
        child(['Pere'], 'Demi'),
        child(['Papi'], 'Mere'),
        child(['Papi'], 'Tante'),
        child(['Tante'], 'Cousin'),
        child(['Accueil'], 'Lea', 'foster'),
        relation('jouent', 'Kevin', 'Lea', { label: 'copain d’école' }),
        relation('parlent', 'Inconnue', 'Kevin', { label: 'amie' }),
      ],
    );
    const codes = Object.fromEntries(
      resources(outcome)
        .filter(({ resourceType }) => resourceType === 'RelatedPerson')
        .map((one) => [
          (one['name'] as { text: string }[])[0]?.text,
          (one['relationship'] as { coding: { code: string }[] }[])[1]?.coding[0]?.code,
        ]),
    );
    expect(codes).toEqual({
      Mere: 'MTH',
      Pere: 'FTH',
      Soeur: 'SIS',
      Demi: 'HBRO',
      Papi: 'GRFTH',
      Tante: 'AUNT',
      Cousin: 'COUSN',
      Accueil: 'MTHFOST',
      Inconnue: undefined,
      'La voisine': 'NBOR',
      Kevin: 'FRND',
    });
  });

  it('[FH3] who brings up a child placed with them cares for it; nobody is said to have authority', () => {
    const outcome = circle(
      [lea, ...['Accueil', 'Tante', 'Tuteur', 'Mere'].map((name) => person(name, [0, 0]))],
      [
        child(['Accueil'], 'Lea', 'foster'),
        child(['Tante'], 'Lea', 'kinshipCarer'),
        child(['Tuteur'], 'Lea', 'guardian'),
        child(['Mere'], 'Lea'),
      ],
    );
    const codings = resources(outcome).flatMap(({ relationship }) =>
      ((relationship ?? []) as { coding: { system: string; code: string }[] }[]).map(({ coding }) => coding),
    );
    const roles = codings.filter(([first]) => first?.system.includes('R260')).map(([first]) => first?.code);
    expect(roles.sort()).toEqual(['CAREGIVER', 'CAREGIVER', 'CON', 'CON']);
    // The same code in the French list and in HL7's, for programs of both.
    for (const coding of codings.filter(([first]) => first?.system.includes('R216')))
      expect(coding).toEqual([
        coding[0],
        { system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: coding[0]?.code },
      ]);
  });

  it('[FH6] leaves out who can’t be a member, and says how many', () => {
    const not: Partial<Person>[] = [
      { symbol: 'animal' },
      { beginning: 'pregnancy' },
      { deceased: true },
      { count: 3 },
      { restricted: true },
    ];
    const outcome = circle([lea, ...not.map((more, index) => person(`p${index}`, [0, 0], more))]);
    expect(outcome).toMatchObject({ ok: true, members: 0, leftOut: not.length });
  });

  it('[FH7] is valid FHIR R4 and holds what the profiles ask, whatever the map', () => {
    const words = fc.string({ maxLength: 60, unit: 'binary' });
    fc.assert(
      fc.property(fc.integer(), fc.array(words, { minLength: 30, maxLength: 30 }), (seed, names) => {
        const board = sampleTable({ compartment: COMMON, people: 12, links: 10, seed });
        const elements = board.elements.map((one, index) =>
          'name' in one ? { ...one, name: names[index] ?? '' } : one,
        );
        const outcome = careTeamBundle({
          table: superpose(new Map([[COMMON, { ...board, elements }]])),
          situation: { id: 'situation_0001', name: names[0] ?? '' },
          base: 'https://table.example',
          madeAt: '2026-11-22T10:30:00+01:00',
        });
        const all = resources(outcome);
        for (const resource of all) {
          // A code of the French list where FHIR only prefers one of its own is a warning, as for every French circle.
          const { messages = [] } = fhir.validate(resource, { errorOnUnexpected: true });
          expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(profileIssues(resource)).toEqual([]);
          expect(resource.id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
        }
        const urls = new Set(
          all.map(({ resourceType, id }) => `https://table.example/fhir/${resourceType}/${id}`),
        );
        for (const { reference } of references(all)) expect(urls).toContain(reference);
        for (const one of all.filter(({ resourceType }) => resourceType === 'RelatedPerson')) {
          const roles = (one['relationship'] as { coding: { system: string; code: string }[] }[]).filter(
            ({ coding }) => coding[0]?.system.includes('R260') && CIRCLE_ROLES.includes(coding[0].code),
          );
          expect(roles).toHaveLength(1);
        }
        const members = (all[0]?.['participant'] ?? []) as { member: { reference: string } }[];
        for (const { member } of members)
          expect(CIRCLE_MEMBERS).toContain(member.reference.split('/').at(-2));
      }),
      { numRuns: 30 },
    );
  });

  it('the check of the profiles sees what is missing', () => {
    const [team] = resources(circle([lea, person('Nadia', [0, 1])]));
    const { identifier: _, ...without } = team as FhirResource;
    expect(profileIssues(without as FhirResource)).toContain('CareTeam.identifier: 0');
    expect(fhir.validate({ ...team, zork: 1 }, { errorOnUnexpected: true }).valid).toBe(false);
  });
});

function references(value: unknown): { reference: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'reference' in value && typeof value.reference === 'string' ? [{ reference: value.reference }] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}
