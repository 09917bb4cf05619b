import type { BasisKind } from '#shared/domain/basisKind.ts';
import type { DataCategory } from '#shared/domain/compartment.ts';
import type { Sector } from '#shared/domain/sector.ts';

/** Milliseconds since 1970. */
type Millis = number;

/** One entry of the ledger: ids, verbs, hashes, times. What was said is in `ledger_payloads`, sealed. */
export interface LedgerEntriesTable {
  /** 1, 2, 3 … without a gap */
  seq: number;
  id: string;
  situation_id: string;
  /** the consent, the sharing, the invitation … that it is about */
  record_id: string;
  /** `<record>.<event>`: `consent.signed` */
  kind: string;
  actor_account_id: string | null;
  at: Millis;
  payload_hash: string;
  previous_hash: string;
  hash: string;
}

export interface LedgerPayloadsTable {
  entry_id: string;
  situation_id: string;
  bytes: Uint8Array;
}

/** The head of the ledger, signed anew with each entry: a ledger cut at its end no longer fits. One row, id 1. */
export interface LedgerHeadTable {
  id: number;
  seq: number;
  hash: string;
  signature: string;
}

/** The heads of the ledger and of the log of acts at one time, signed, each over the one before. */
export interface LedgerCheckpointsTable {
  number: number;
  seq: number;
  hash: string;
  /** how many acts the log of acts held, and the hash of the last */
  acts: number;
  acts_hash: string;
  at: Millis;
  signature: string;
  /** when it was put in the mail for the witness */
  mailed_at: Millis | null;
}

/** A situation's own key, for what its ledger entries say. */
export interface SituationKeysTable {
  situation_id: string;
  wrapped_key: Uint8Array;
}

/** What the records in force come to: what the policy reads. Derived from the ledger, in the transaction of each entry. */
export interface BasesTable {
  id: string;
  situation_id: string;
  record_id: string;
  row_id: string;
  kind: BasisKind;
  effect: 'opens' | 'refused' | 'withdrawn' | 'opposed' | 'withheld';
  category: DataCategory;
  /** null: every compartment of the category */
  compartment_id: string | null;
  member_id: string | null;
  sector: Sector | null;
  mode: 'board' | 'document' | 'video' | 'training' | 'statistics' | 'gos';
  from_at: Millis;
  until_at: Millis | null;
  /** the ledger entry that decided: among decisions of consents, the later wins */
  decided_order: number;
}

export interface ConsentTables {
  ledger_entries: LedgerEntriesTable;
  ledger_payloads: LedgerPayloadsTable;
  ledger_head: LedgerHeadTable;
  ledger_checkpoints: LedgerCheckpointsTable;
  situation_keys: SituationKeysTable;
  bases: BasesTable;
}
