/** Milliseconds since 1970. */
type Millis = number;

/**
 * By what somebody came in, or proved again who they are. `link`: one that a person handed over; `mailedLink`: read in their
 * own mailbox; `admin`: made by whoever keeps the server; a provider goes with its id.
 */
export type ProofMethod =
  | 'code'
  | 'passkey'
  | 'provider'
  | `provider:${string}`
  | 'mailedLink'
  | 'link'
  | 'room'
  | 'admin';

/** What we know of a sign-in session besides better-auth's row: when it was last used, when its person last proved who they are. */
export interface SessionFactsTable {
  session_id: string;
  method: ProofMethod;
  /** one word each, for the owner's list; never the header itself */
  browser: string;
  system: string;
  seen_at: Millis;
  /** 0: never, in this session */
  proved_at: Millis;
  /** ends after this long without a sign of the person; null: only at its absolute end */
  idle_ms: Millis | null;
}

export interface PasskeysTable {
  id: string;
  account_id: string;
  /** base64url, as the browser names it; unique */
  credential_id: string;
  /** COSE key in base64url */
  public_key: string;
  counter: number;
  /** JSON */
  transports: string;
  name: string;
  /** 1: synchronised between the person's devices */
  backed_up: number;
  created_at: Millis;
  last_used_at: Millis | null;
}

/** A question asked of an authenticator: of one browser or session, once, for five minutes. Never the challenge itself. */
export interface PasskeyChallengesTable {
  challenge_hash: string;
  purpose: 'register' | 'signIn' | 'stepUp';
  /** a session's id, or the hash of the asking browser's cookie */
  bound_to: string;
  expires_at: Millis;
}

/** Somebody on their way to an identity provider. */
export interface ProviderAttemptsTable {
  state_hash: string;
  provider: string;
  purpose: 'signIn' | 'link' | 'stepUp';
  /** the hash of the asking browser's cookie */
  bound_to: string;
  account_id: string | null;
  session_id: string | null;
  nonce: string;
  verifier: string;
  expires_at: Millis;
}

/** What a provider says of somebody: proposals, that nobody's place at a table follows by itself. */
export interface ProviderClaimsTable {
  credential_id: string;
  name: string;
  function: string;
  organization: string;
  profession: string | null;
  seen_at: Millis;
}

/** « Accueillir dans la salle »: a facilitator lets people of the room knock, for half an hour at most. */
export interface RoomDoorsTable {
  id: string;
  situation_id: string;
  opened_by: string;
  code_hash: string;
  created_at: Millis;
  expires_at: Millis;
  closed_at: Millis | null;
}

/** Somebody who knocked, and waits in one browser. */
export interface RoomVisitorsTable {
  id: string;
  door_id: string;
  /** the first name they typed; emptied once decided */
  name: string;
  bound_to: string;
  knocked_at: Millis;
  state: 'waiting' | 'admitted' | 'refused';
  member_id: string | null;
  decided_at: Millis | null;
  entered_at: Millis | null;
}

/** The tables of auth. */
export interface AuthTables {
  session_facts: SessionFactsTable;
  passkeys: PasskeysTable;
  passkey_challenges: PasskeyChallengesTable;
  provider_attempts: ProviderAttemptsTable;
  provider_claims: ProviderClaimsTable;
  room_doors: RoomDoorsTable;
  room_visitors: RoomVisitorsTable;
}
