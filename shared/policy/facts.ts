import type { Audience } from '../domain/audience.ts';
import type { BasisKind } from '../domain/basisKind.ts';
import type { CompartmentKind, DataCategory } from '../domain/compartment.ts';
import type { FamilyPlace } from '../domain/familyPlace.ts';
import type { Profession } from '../domain/profession.ts';
import type { Role } from '../domain/role.ts';
import type { Sector } from '../domain/sector.ts';

/** Everything the policy may know of one situation: plain data, nothing to load, nothing to call. */
export interface SituationFacts {
  situation: {
    id: string;
    archived: boolean;
    /** the family's invitation, on which the table rests; `none`: not given in writing yet */
    invitation: 'none' | 'standing' | 'withdrawn';
    /** the child concerned is said to be capable of discernment */
    childDiscerning: boolean;
    /** there are rules of the session, which everybody accepts before joining */
    charter: boolean;
    /** a facilitator said, and why, that lines of violence and abuse may be drawn here */
    sensitiveLines: boolean;
  };
  members: readonly MemberFacts[];
  compartments: readonly CompartmentFacts[];
  bases: readonly Basis[];
}

export interface MemberFacts {
  id: string;
  accountId: string;
  role: Role;
  sector: Sector;
  /** for the sector `family`; null: nobody has said */
  familyPlace: FamilyPlace | null;
  profession: Profession | null;
  /** they accepted the newest rules of the session */
  charterAccepted: boolean;
  removed: boolean;
  accountClosed: boolean;
}

export interface CompartmentFacts {
  id: string;
  kind: CompartmentKind;
  category: DataCategory;
  audience: Audience;
  /** the one member of a private draft; null for the others */
  ownerMemberId: string | null;
  archived: boolean;
}

/**
 * opens: somebody said yes, or a law allows it. refused, withdrawn: the family said no, or no longer. opposed: the child
 * did, and nobody is told. withheld: kept from the family, in the interest of the child (L.226-2-2 CASF).
 */
export type BasisEffect = 'opens' | 'refused' | 'withdrawn' | 'opposed' | 'withheld';

/**
 * What one row of a record (a consent, a sharing allowed by law) says of a compartment, for the members and sectors it
 * names, from `from` until `until` (epoch milliseconds, that instant excluded).
 */
export interface Basis {
  /** the record it comes from */
  recordId: string;
  kind: BasisKind;
  effect: BasisEffect;
  compartmentId: string;
  memberIds: readonly string[];
  sectors: readonly Sector[];
  from: number;
  until: number | null;
  /** its place in the ledger: of two decisions about the same people, the later one holds */
  order: number;
}
