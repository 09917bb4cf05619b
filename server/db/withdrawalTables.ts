/** Milliseconds since 1970. */
type Millis = number;

/** Whom a withdrawal cut, from what. The withdrawal itself is an entry of the ledger: its id is that entry's. */
export interface WithdrawalCutsTable {
  withdrawal_id: string;
  situation_id: string;
  member_id: string;
  compartment_id: string;
}

/** One row per document on a device that was cut: when that browser said its copy was destroyed. */
export interface PurgesTable {
  withdrawal_id: string;
  situation_id: string;
  member_id: string;
  /** the sign-in session is the device */
  session_id: string;
  document: string;
  confirmed_at: Millis | null;
}

export interface WithdrawalTables {
  withdrawal_cuts: WithdrawalCutsTable;
  purges: PurgesTable;
}
