import { z } from 'zod';

/** bound: professional secrecy (226-13 CP). discretion: a public agent's. none: nothing of the law. */
export type Secrecy = 'bound' | 'discretion' | 'none';

/** R.1110-2 CSP: 1° health professionals, 2° the others it lists; null: in neither list. */
export type CareCategory = 'health' | 'other' | null;

/**
 * The professions round a table, with what the law says of each by default (domain facts: 226-13 CP; L.221-6, L.411-3,
 * L.226-2-2, L.241-10 CASF; L.2112-9, R.1110-2 CSP; L.121-6 and L.121-7 CGFP). Somebody without one is bound by nothing.
 */
export const PROFESSION_FACTS = {
  doctor: { secrecy: 'bound', careCategory: 'health' },
  nurse: { secrecy: 'bound', careCategory: 'health' },
  midwife: { secrecy: 'bound', careCategory: 'health' },
  speechTherapist: { secrecy: 'bound', careCategory: 'health' },
  occupationalTherapist: { secrecy: 'bound', careCategory: 'health' },
  psychomotorTherapist: { secrecy: 'bound', careCategory: 'health' },
  psychologist: { secrecy: 'bound', careCategory: 'other' },
  socialWorker: { secrecy: 'bound', careCategory: 'other' },
  aseOfficer: { secrecy: 'bound', careCategory: 'other' },
  specialisedEducator: { secrecy: 'bound', careCategory: 'other' },
  pjjEducator: { secrecy: 'bound', careCategory: 'other' },
  fosterCarer: { secrecy: 'bound', careCategory: 'other' },
  pmiStaff: { secrecy: 'bound', careCategory: 'health' },
  establishmentStaff: { secrecy: 'bound', careCategory: 'other' },
  courtAppointedGuardian: { secrecy: 'bound', careCategory: 'other' },
  mdphStaff: { secrecy: 'bound', careCategory: null },
  networkCoordinator: { secrecy: 'bound', careCategory: null },
  judge: { secrecy: 'bound', careCategory: null },
  lawyer: { secrecy: 'bound', careCategory: null },
  schoolDoctor: { secrecy: 'bound', careCategory: 'health' },
  schoolNurse: { secrecy: 'bound', careCategory: 'health' },
  schoolSocialWorker: { secrecy: 'bound', careCategory: 'other' },
  teacher: { secrecy: 'discretion', careCategory: null },
  schoolHead: { secrecy: 'discretion', careCategory: null },
  aesh: { secrecy: 'discretion', careCategory: null },
  municipalAgent: { secrecy: 'discretion', careCategory: null },
  childMinder: { secrecy: 'none', careCategory: 'other' },
  activityLeader: { secrecy: 'none', careCategory: null },
  volunteer: { secrecy: 'none', careCategory: null },
  other: { secrecy: 'none', careCategory: null },
} as const satisfies Record<string, { secrecy: Secrecy; careCategory: CareCategory }>;

export type Profession = keyof typeof PROFESSION_FACTS;

export const PROFESSIONS = Object.keys(PROFESSION_FACTS) as Profession[];

export const professionSchema = z.enum(PROFESSIONS as [Profession, ...Profession[]]);

/** What the law asks of this profession; nothing, where none is said or known. */
export function secrecyOf(profession: string | null): Secrecy {
  return profession !== null && Object.hasOwn(PROFESSION_FACTS, profession)
    ? PROFESSION_FACTS[profession as Profession].secrecy
    : 'none';
}

/** The list of R.1110-2 CSP this profession is in; none, where it is in neither or not known. */
export function careCategoryOf(profession: string | null): CareCategory {
  return profession !== null && Object.hasOwn(PROFESSION_FACTS, profession)
    ? PROFESSION_FACTS[profession as Profession].careCategory
    : null;
}
