import type { Audience } from '../domain/audience.ts';
import type { CompartmentKind } from '../domain/compartment.ts';
import type { Role } from '../domain/role.ts';
import type { Sector } from '../domain/sector.ts';

/** Everything the policy may know of one situation: plain data, nothing to load, nothing to call. */
export interface SituationFacts {
  situation: { id: string; archived: boolean };
  members: readonly MemberFacts[];
  compartments: readonly CompartmentFacts[];
  bases: readonly Basis[];
}

export interface MemberFacts {
  id: string;
  accountId: string;
  role: Role;
  sector: Sector;
  removed: boolean;
  accountClosed: boolean;
}

export interface CompartmentFacts {
  id: string;
  kind: CompartmentKind;
  audience: Audience;
  /** the one member of a private draft; null for the others */
  ownerMemberId: string | null;
  archived: boolean;
}

/**
 * A legal basis in force on a compartment (a consent, a refusal, a sharing allowed by law). It opens or closes
 * the compartment to the members and sectors it names, from `from` until `until` (epoch milliseconds).
 */
export interface Basis {
  compartmentId: string;
  effect: 'opens' | 'closes';
  memberIds: readonly string[];
  sectors: readonly Sector[];
  from: number;
  until: number | null;
}
