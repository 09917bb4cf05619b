/** Milliseconds since 1970. */
type Millis = number;

/** Who opened what: one row per document, person and day. */
export interface ReadingsTable {
  situation_id: string;
  compartment_id: string;
  document: string;
  account_id: string;
  /** `2026-11-22`, in UTC */
  day: string;
  first_at: Millis;
  last_at: Millis;
  times: number;
}

/** The head of the log of acts, rewritten with each: a log cut at its end no longer fits. One row, id 1. */
export interface AuditHeadTable {
  id: number;
  seq: number;
  acts: number;
  hash: string;
}

/** A note's own key, wrapped by its compartment's: a note can be erased alone, and goes with its compartment. */
export interface DocumentKeysTable {
  document: string;
  compartment_id: string;
  wrapped_key: Uint8Array;
}

/** What stays of what was erased: which thing, when, by whom. No name, no content. */
export interface ErasuresTable {
  id: string;
  situation_id: string;
  what: 'compartment' | 'note' | 'situation';
  what_id: string;
  account_id: string | null;
  /** JSON: the names of the documents that go, for an erasure that was interrupted */
  documents: string;
  begun_at: Millis;
  done_at: Millis | null;
  /** the ledger's entry that certifies it */
  entry_id: string | null;
}

/** Nothing of the situation may be erased while one stands (a court, an investigation). */
export interface LegalHoldsTable {
  id: string;
  situation_id: string;
  /** of the request: a number, never a story */
  reference: string;
  set_by: string | null;
  set_at: Millis;
  lifted_by: string | null;
  lifted_at: Millis | null;
  /** a few words: the reference of what ended it, never a story; null for one lifted before they were asked */
  lift_reason: string | null;
}

/** How far a situation is on its way out. */
export interface RetentionTable {
  situation_id: string;
  /** when the facilitators were told, for the last contact that stood then */
  warned_at: Millis | null;
  archived_at: Millis | null;
  anonymised_at: Millis | null;
}

export interface ReadingsTables {
  readings: ReadingsTable;
  audit_head: AuditHeadTable;
  document_keys: DocumentKeysTable;
  erasures: ErasuresTable;
  legal_holds: LegalHoldsTable;
  retention: RetentionTable;
}
