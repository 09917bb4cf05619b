import type { Element, Link } from '#shared/board/index.ts';
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
