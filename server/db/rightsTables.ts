import type { RightsKind, RightsState } from '#shared/domain/rightsRequest.ts';
import type { AcceptedHow } from '#shared/protocol/http/charter.ts';
import type { ExportKind } from '#shared/protocol/http/rights.ts';

/** Milliseconds since 1970. */
type Millis = number;

/** The rules of a table, one row a version: none is ever changed. The highest `version` is in force. */
export interface CharterVersionsTable {
  id: string;
  situation_id: string;
  version: number;
  language: 'fr' | 'en';
  /** the rules as a JSON list of lines */
  text: string;
  /** an account */
  created_by: string;
  created_at: Millis;
}

export interface CharterAcceptancesTable {
  version_id: string;
  member_id: string;
  at: Millis;
  how: AcceptedHow;
  /** the member who wrote it down, where somebody else did */
  recorded_by: string | null;
}

/** What left a compartment as a file, a copy or a print: asked before it is made. */
export interface ExportsTable {
  id: string;
  situation_id: string;
  compartment_id: string;
  /** null: the board */
  note_id: string | null;
  /** `json` and `pdf`: in a person's copy of everything about them */
  kind: ExportKind | 'json' | 'pdf';
  account_id: string;
  member_id: string;
  at: Millis;
}

/** A request about one's data, with its legal deadline. Its words are sealed under the situation's key. */
export interface RightsRequestsTable {
  id: string;
  situation_id: string;
  kind: RightsKind;
  for_whom: 'self' | 'child' | 'protectedAdult';
  compartment_id: string | null;
  state: RightsState;
  /** a member */
  asked_by: string;
  asked_at: Millis;
  due_at: Millis;
  words: Uint8Array;
  extended_at: Millis | null;
  extension_words: Uint8Array | null;
  answered_at: Millis | null;
  /** a member */
  answered_by: string | null;
  outcome: 'done' | 'partly' | 'refused' | null;
  answer_words: Uint8Array | null;
  /** how many reminders of this deadline left */
  reminders: number;
}

export interface RightsTables {
  charter_versions: CharterVersionsTable;
  charter_acceptances: CharterAcceptancesTable;
  exports: ExportsTable;
  rights_requests: RightsRequestsTable;
}
