import type { Element, Link } from '#shared/board/index.ts';
import type { Answer } from '#shared/consent/events.ts';
import type { HolderCapacity } from '#shared/consent/guardianship.ts';
import type { Purpose } from '#shared/consent/scopeRow.ts';
import type { CompartmentKind } from '#shared/domain/compartment.ts';
import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import type { Profession } from '#shared/domain/profession.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { NoteBlock } from '#shared/note/noteTree.ts';

/** A fictional situation, as data: keys instead of ids, which are derived from them when it is written. */
export interface DemoSituation {
  key: string;
  name: string;
  members: readonly DemoMember[];
  compartments: readonly DemoCompartment[];
  acronyms: readonly { acronym: string; meaning: string }[];
  /** who decides for the person concerned, what they agreed to, and the letter they invited with */
  sharing?: DemoSharing;
}

/** People are called by their member's key; a holder's key is also the id they sign under, once turned into one. */
export interface DemoSharing {
  subject: { name: string; birthDate: string; discernment: boolean };
  holders: readonly { member: string; capacity: HolderCapacity }[];
  /** what says that one decides alone; null: they decide together */
  judgementRef: string | null;
  letter: { compartment: DemoCompartment['kind']; note: string; holder: string };
  consents: readonly DemoConsent[];
}

export interface DemoConsent {
  key: string;
  rows: readonly { compartment: DemoCompartment['kind']; recipient: string; purpose: Purpose }[];
  /** for how many days from the first seeding */
  days: number;
  childHeard: { how: string; opinion: string } | null;
  /** one answer for each row */
  signatures: readonly { holder: string; answers: readonly Answer[] }[];
}

export interface DemoMember {
  /** of the account: the same person may sit at two tables */
  key: string;
  name: string;
  role: Role;
  sector: Sector;
  function: string;
  organization: string;
  familyPlace?: FamilyPlace;
  profession?: Profession;
}

export interface DemoCompartment {
  kind: Exclude<CompartmentKind, 'privateDraft' | 'custom'>;
  /** element ids and ends are keys here, `compartment kind/element` for another compartment's */
  elements: readonly Element[];
  links: readonly Link[];
  notes: readonly { key: string; title: string; blocks: readonly NoteBlock[] }[];
}
