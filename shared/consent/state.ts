import type { Person } from './person.ts';
import type { ScopeRow } from './scopeRow.ts';
import type { IdentityProof, SignatureMethod } from './signature.ts';
import type { RequiredSigner, SignersBlocked } from './signers.ts';
import type { ConsentTerms } from './terms.ts';

export const CONSENT_STATUSES = [
  'draft',
  'informed',
  'childHeard',
  'signedPartial',
  'active',
  'narrowed',
  'withdrawn',
  'expired',
  'blockedDisagreement',
] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

/** `later` is as closed as `pending`: somebody asked for time. */
export const CONSENT_ROW_STATES = [
  'pending',
  'accepted',
  'refused',
  'later',
  'disagreed',
  'opposed',
  'withdrawn',
  'expired',
] as const;
export type ConsentRowState = (typeof CONSENT_ROW_STATES)[number];

export interface ConsentRow {
  row: ScopeRow;
  state: ConsentRowState;
  /** where people brought it, whatever the clock says since */
  decided: Exclude<ConsentRowState, 'expired'>;
  /** ids of the signers whose yes would bring it on; empty once it is decided */
  awaits: string[];
  /** whether it opens anything at the time asked: accepted, begun, not over */
  opens: boolean;
  /** the event that brought it where it is; null while nothing did */
  decidedOrder: number | null;
  decidedAt: number | null;
  /** of a row taken back: where it stood until then */
  takenBackFrom: Exclude<ConsentRowState, 'expired' | 'withdrawn'> | null;
}

export interface SignerState extends RequiredSigner {
  /** the last time they signed; what they answered stays theirs and the ledger's */
  signed: { at: number; order: number; method: SignatureMethod; identityProof: IdentityProof } | null;
}

/** A line of the to-do list: what is missing to share further, with the name of who can do it. */
export type Missing =
  | { what: 'signature'; signerId: string; name: string; rowIds: string[] }
  | { what: 'inform'; person: Person }
  | { what: 'hearChild'; rowIds: string[] }
  | { what: 'judge'; rowIds: string[] }
  | { what: 'familyFile'; reason: SignersBlocked };

/** Why an event of the ledger changed nothing. */
export type EventIssueCode =
  | 'duplicateEntry'
  | 'samePlace'
  | 'notDrafted'
  | 'alreadyDrafted'
  | 'unknownRow'
  | 'unknownSigner'
  | 'unknownText'
  | 'wrongCapacity'
  | 'witnessMissing'
  | 'afterWithdrawal';

export interface EventIssue {
  entryId: string;
  code: EventIssueCode;
}

/** Where a consent stands at a given time, from its events alone. */
export interface ConsentState {
  status: ConsentStatus;
  /** somebody was told, or a reason written why not */
  informed: boolean;
  /** a disagreement was recorded and no judge has spoken */
  disputed: boolean;
  /** the clock has passed `until` */
  over: boolean;
  /** null: nothing was drafted */
  terms: ConsentTerms | null;
  rows: ConsentRow[];
  signers: SignerState[];
  /** nothing opens before the child was heard */
  hearChild: boolean;
  childHeard: { date: number; how: string; opinion: string | null; byWhom: Person } | null;
  missing: Missing[];
  /** when what is accepted begins, and when it is over: the terms' end, or the subject's eighteenth birthday */
  from: number | null;
  until: number | null;
  issues: EventIssue[];
}

export type ConsentViewer = 'holder' | 'child' | 'professional';
