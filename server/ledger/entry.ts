/** Something to write into the ledger. */
export interface NewEntry {
  situationId: string;
  /** the consent, the sharing, the invitation … that it is about */
  recordId: string;
  /** `<record>.<event>`: `consent.signed` */
  kind: string;
  actorAccountId: string | null;
  /** what was said: JSON. Sealed, and unreadable once the situation's proofs were destroyed. */
  payload: unknown;
  /** milliseconds since 1970; now, unless it is given */
  at?: number;
}

export interface LedgerEntry {
  seq: number;
  id: string;
  situationId: string;
  recordId: string;
  kind: string;
  actorAccountId: string | null;
  at: number;
  /** null once the proofs were destroyed */
  payload: unknown;
}

/** Kinds of entry that the ledger itself gives a meaning to. */
export const PROOFS_DESTROYED = 'erasure.proofs';
