import type { SignerCapacity } from './guardianship.ts';
import type { Person } from './person.ts';

/** Why nobody's signature can be enough as the family file stands: each is a line of the to-do list. */
export type SignersBlocked =
  | 'birthDateMissing'
  | 'birthDateInvalid'
  | 'holderMissing'
  | 'secondHolderMissing'
  | 'exclusiveHolderMissing'
  | 'judgementMissing'
  | 'delegateMissing'
  | 'tutorMissing'
  | 'curatorMissing'
  | 'familyCouncilMissing'
  | 'aseMissing'
  | 'childTooYoung';

export interface RequiredSigner {
  signerId: string;
  memberId: string | null;
  name: string;
  capacity: SignerCapacity;
}

/** Who must sign the rows of a record, who must be told, and whether the child must be heard first. */
export interface Signers {
  /** everybody who may sign; `groups` says how many of them it takes */
  signers: RequiredSigner[];
  /** signer ids: each group needs one yes, and every group needs it (two parents: two groups of one) */
  groups: string[][];
  /** told, whatever they think of it; somebody who signed has been told */
  inform: Person[];
  hearChild: boolean;
  /** ids of those whose word takes it back */
  mayWithdraw: string[];
  /** ids of those whose disagreement stops it until a judge has spoken */
  mayDisagree: string[];
  blocked: SignersBlocked | null;
}
