import type { BasisKind } from '#shared/domain/basisKind.ts';
import type { DataCategory } from '#shared/domain/compartment.ts';
import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import type { Profession } from '#shared/domain/profession.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import { COLUMNS, TABLE } from '#tests/fixtures/visibility.ts';

/**
 * Who may see what, told a second time, for tests alone: from the tables of the law and of our matrix, without a look at
 * shared/policy. What the tests did is kept in these words; nothing is asked of the server.
 */
export interface Told {
  archived: boolean;
  invitation: 'none' | 'standing' | 'withdrawn';
  discerning: boolean;
  charter: boolean;
  people: Record<string, ToldPerson>;
  compartments: Record<string, ToldCompartment>;
  said: ToldRecord[];
  /** how many changes there were: the order of what was said */
  breaths: number;
}

export interface ToldPerson {
  role: Role;
  sector: Sector;
  place: FamilyPlace | null;
  profession: Profession | null;
  /** at the table: neither removed nor on a closed account */
  here: boolean;
  signedIn: boolean;
  charterAccepted: boolean;
}

export interface ToldCompartment {
  category: DataCategory;
  /** whose private draft */
  owner: string | null;
  everyone: boolean;
  sectors: readonly Sector[];
  named: readonly string[];
  archived: boolean;
  /** who was asked, or told, by a consent that names it: its name is no secret to them, what it holds may be */
  knownTo: string[];
}

export interface ToldRecord {
  record: string;
  row: string;
  kind: BasisKind;
  says: 'yes' | 'no' | 'noLonger' | 'childSaysNo' | 'keptFromFamily';
  compartments: readonly string[];
  about: { person: string } | { sector: Sector };
  /** what was said at once has one number; later is more */
  order: number;
  /** Date.now() */
  from: number;
  until: number | null;
}

const OF_SECTOR: Record<Exclude<Sector, 'family'>, string> = {
  school: 'school',
  childProtection: 'ase',
  health: 'health',
  social: 'social',
  medicoSocial: 'social',
  justice: 'justice',
  mdph: 'mdph',
  other: 'other',
};

/** Bound by professional secrecy: what a teacher, a volunteer or a childminder is not. */
const BOUND = new Set<Profession>([
  'doctor',
  'nurse',
  'midwife',
  'speechTherapist',
  'psychologist',
  'socialWorker',
  'aseOfficer',
  'specialisedEducator',
  'mdphStaff',
  'judge',
]);
const IN_CARE_LIST = new Set<Profession>([
  'doctor',
  'nurse',
  'midwife',
  'speechTherapist',
  'psychologist',
  'socialWorker',
  'aseOfficer',
  'specialisedEducator',
]);

type Sight = 'none' | 'read' | 'write';

/** What somebody may do with what a compartment holds, at a moment of the clock. */
export function maySee(told: Told, who: string, where: string, clock: number): Sight {
  const person = told.people[who];
  const place = told.compartments[where];
  if (!person || !place || !person.here || !person.signedIn) return 'none';
  const seen = asIfOpen({ told, person, who, place, where, clock });
  if (seen === 'none') return 'none';
  return told.archived || place.archived || person.role === 'observer' ? 'read' : seen;
}

function asIfOpen(of: {
  told: Told;
  person: ToldPerson;
  who: string;
  place: ToldCompartment;
  where: string;
  clock: number;
}): Sight {
  const { told, person, who, place, where, clock } = of;
  if (told.invitation === 'withdrawn' && person.sector !== 'family') return 'none';
  if (place.owner !== null) return place.owner === who ? 'write' : 'none';
  if (told.charter && !person.charterAccepted) return 'none';
  const cells = cellsOf(person, place.category);
  const inForce = told.said.filter(
    ({ about, compartments, from, until }) =>
      compartments.includes(where) &&
      ('person' in about ? about.person === who : about.sector === person.sector) &&
      from <= clock &&
      (until === null || clock < until),
  );
  const meant = place.everyone || place.sectors.includes(person.sector) || place.named.includes(who);
  if (meant && cells.includes('M')) return 'write';
  const most = cells.some((cell) => 'MWCSL'.includes(cell)) ? 'write' : 'read';
  const byBasis: Sight = meant ? most : 'read';
  const laws = inForce
    .filter(({ kind, says }) => kind !== 'consent' && says === 'yes' && covers(kind, person))
    .filter(() => cells.some((cell) => 'MWRCLA'.includes(cell)));

  const family = inForce.filter(({ kind, says }) => kind === 'consent' && says !== 'childSaysNo');
  const latest = Math.max(...family.map(({ order }) => order));
  const words = family.filter(({ order }) => order === latest).map(({ says }) => says);
  // Said in one breath, a no holds against a yes.
  const last = words.find((says) => says !== 'yes') ?? words[0];
  const childSaysNo = inForce.some(({ says }) => says === 'childSaysNo');
  if (childSaysNo || last === 'no' || last === 'noLonger') {
    const stands = laws.some(({ kind }) => kind === 'courtOrder' || kind === 'childProtectionSharing');
    return stands ? byBasis : 'none';
  }
  if (inForce.some(({ says }) => says === 'keptFromFamily')) return 'none';
  if (meant && cells.some((cell) => cell === 'W')) return 'write';
  if (meant && cells.some((cell) => cell === 'R' || (cell === 'A' && told.discerning))) return 'read';
  if (last === 'yes' && cells.some((cell) => 'MWRCSA'.includes(cell))) return byBasis;
  return laws.length > 0 ? byBasis : 'none';
}

function cellsOf({ role, sector, place }: ToldPerson, category: DataCategory): string[] {
  const columns = COLUMNS.split(' ');
  const row = TABLE[category].split(' ');
  return standsIn({ role, sector, place }).map((column) => row[columns.indexOf(column)] ?? '-');
}

function standsIn({ role, sector, place }: Pick<ToldPerson, 'role' | 'sector' | 'place'>): string[] {
  if (sector === 'family') return [place ?? 'relative'];
  if (role === 'facilitator')
    return sector === 'other' ? ['facilitator'] : ['facilitator', OF_SECTOR[sector]];
  return [role === 'observer' && sector === 'other' ? 'outsider' : OF_SECTOR[sector]];
}

function covers(kind: BasisKind, { profession, sector }: ToldPerson): boolean {
  if (kind === 'courtOrder') return true;
  if (profession === null) return false;
  if (kind === 'careTeam') return IN_CARE_LIST.has(profession);
  return BOUND.has(profession) && (kind !== 'mdphTeam' || sector === 'mdph');
}
