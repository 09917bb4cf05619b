import type { ColumnType, Generated } from 'kysely';
import type { CompartmentKind, DataCategory } from '#shared/domain/compartment.ts';
import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import type { Profession } from '#shared/domain/profession.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { AuthTables } from './authTables.ts';
import type { ConsentTables } from './consentTables.ts';
import type { PictureTables } from './pictureTables.ts';
import type { ReadingsTables } from './readingsTables.ts';
import type { RightsTables } from './rightsTables.ts';
import type { SnapshotTables } from './snapshotTables.ts';
import type { WithdrawalTables } from './withdrawalTables.ts';

/** Milliseconds since 1970. */
type Millis = number;
/** better-auth's dates: ISO text on SQLite, Date on PostgreSQL. Ours to write only through `authDate()`. */
type AuthDate = ColumnType<string | Date, string | Date, string | Date>;

/** A person's account. better-auth's `user` model, and our own columns. */
export interface AccountsTable {
  id: string;
  name: string;
  /** unique, lower case; `<id>@sans-adresse.invalid` for somebody without one (see people/noAddress.ts) */
  email: string;
  email_verified: boolean | number;
  image: string | null;
  created_at: AuthDate;
  updated_at: AuthDate;
  can_create_situations: number;
  closed_at: Millis | null;
}

export interface SignInSessionsTable {
  id: string;
  account_id: string;
  token: string;
  expires_at: AuthDate;
  ip_address: string | null;
  user_agent: string | null;
  created_at: AuthDate;
  updated_at: AuthDate;
}

/** better-auth's `account` model: identities at other providers. Empty until OIDC comes. */
export interface CredentialsTable {
  id: string;
  account_id: string;
  provider_id: string;
  provider_account_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: AuthDate | null;
  refresh_token_expires_at: AuthDate | null;
  scope: string | null;
  password: string | null;
  created_at: AuthDate;
  updated_at: AuthDate;
}

export interface VerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: AuthDate;
  created_at: AuthDate;
  updated_at: AuthDate;
}

/** A code sent by e-mail, bound to the browser that asked. Never the code itself. */
export interface SignInCodesTable {
  id: string;
  /** SHA-256 of the asking browser's cookie */
  asking_hash: string;
  account_id: string | null;
  code_hash: string;
  attempts: number;
  created_at: Millis;
  expires_at: Millis;
  used_at: Millis | null;
}

/** A link that signs in once. Never the token itself. */
export interface SignInLinksTable {
  token_hash: string;
  kind: 'firstFacilitator' | 'admin' | 'invitation' | 'handOver';
  account_id: string;
  /** for an invitation or a hand-over: the membership it was made for */
  member_id: string | null;
  /** sent only to the account's own address: redeeming it proves the address */
  mailed: number;
  /** the account was there before this link: unless it was mailed, the link alone doesn't sign in to it */
  account_existed: number;
  created_by: string | null;
  created_at: Millis;
  expires_at: Millis;
  used_at: Millis | null;
}

export interface SituationsTable {
  id: string;
  name: string;
  archived_at: Millis | null;
  created_by: string;
  created_at: Millis;
  /** goes up with each change of access, so that another process notices */
  access_version: number;
  /** the family's invitation, on which the table rests */
  invitation: Generated<'none' | 'standing' | 'withdrawn'>;
  /** 1: the child concerned is said to be capable of discernment */
  child_discerning: Generated<number>;
  /** the last thing anybody did here, for how long it is kept */
  last_contact_at: Millis | null;
  /** since when lines that accuse somebody may be drawn; null: they may not */
  sensitive_lines_at: Generated<Millis | null>;
  /** the member who allowed them, and their words */
  sensitive_lines_by: Generated<string | null>;
  sensitive_lines_reason: Generated<string | null>;
}

export interface MembersTable {
  id: string;
  situation_id: string;
  account_id: string;
  role: Role;
  sector: Sector;
  function: string;
  organization: string;
  /** for the sector `family` only */
  family_place: FamilyPlace | null;
  profession: Profession | null;
  /** members of one care team (L.1110-12 CSP) carry the same name */
  care_team: string | null;
  created_at: Millis;
  /** null until the invitation was opened */
  joined_at: Millis | null;
  removed_at: Millis | null;
}

export interface CompartmentsTable {
  id: string;
  situation_id: string;
  kind: CompartmentKind;
  name: string;
  category: DataCategory;
  /** an Audience as JSON */
  audience: string;
  /** for a private draft: whose */
  owner_member_id: string | null;
  position: number;
  created_at: Millis;
  archived_at: Millis | null;
}

export interface NotesTable {
  id: string;
  compartment_id: string;
  title: string;
  created_by: string;
  created_at: Millis;
}

export interface AcronymsTable {
  id: string;
  situation_id: string;
  acronym: string;
  meaning: string;
  created_by: string;
  created_at: Millis;
}

/** Work to do after a commit: kept until done, tried again with growing pauses. */
export interface OutboxTable {
  id: string;
  kind: 'mail';
  /** JSON; emptied once done, since it may hold a link */
  payload: string;
  created_at: Millis;
  next_at: Millis;
  attempts: number;
  done_at: Millis | null;
  /** JSON: the access its reader must still have when it leaves; null: none is needed */
  only_if: string | null;
}

/** Who did what to which record. Ids, verbs, hashes and times: never a name, never content. */
export interface AuditTable {
  seq: Generated<number>;
  at: Millis;
  account_id: string | null;
  verb: string;
  resource: string;
  resource_id: string | null;
  situation_id: string | null;
  previous_hash: string;
  hash: string;
}

export interface SchemaMigrationsTable {
  name: string;
  at: Millis;
}

/** One document: a compartment's board or a note. Its updates are the business of server/sync/log. */
export interface DocumentsTable {
  name: string;
  compartment_id: string;
  kind: 'board' | 'note';
  epoch: number;
  created_at: Millis;
}

export interface DocumentUpdatesTable {
  document: string;
  epoch: number;
  seq: number;
  bytes: Uint8Array;
  at: Millis;
}

export interface DocumentSnapshotsTable {
  document: string;
  epoch: number;
  seq: number;
  bytes: Uint8Array;
  at: Millis;
}

export interface ClientBindingsTable {
  document: string;
  epoch: number;
  client_id: number;
  account_id: string;
}

export interface CompartmentKeysTable {
  compartment_id: string;
  wrapped_key: Uint8Array;
}

/** Every table. The same on SQLite and PostgreSQL. */
export interface Database
  extends ConsentTables,
    ReadingsTables,
    AuthTables,
    RightsTables,
    WithdrawalTables,
    SnapshotTables,
    PictureTables {
  schema_migrations: SchemaMigrationsTable;
  accounts: AccountsTable;
  sign_in_sessions: SignInSessionsTable;
  credentials: CredentialsTable;
  verifications: VerificationsTable;
  sign_in_codes: SignInCodesTable;
  sign_in_links: SignInLinksTable;
  situations: SituationsTable;
  members: MembersTable;
  compartments: CompartmentsTable;
  notes: NotesTable;
  acronyms: AcronymsTable;
  outbox: OutboxTable;
  audit: AuditTable;
  documents: DocumentsTable;
  document_updates: DocumentUpdatesTable;
  document_snapshots: DocumentSnapshotsTable;
  client_bindings: ClientBindingsTable;
  compartment_keys: CompartmentKeysTable;
}
