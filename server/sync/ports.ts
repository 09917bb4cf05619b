import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { SituationFacts } from '#shared/policy/index.ts';
import type { DocumentKind } from '#shared/protocol/documentName.ts';

/** Who is at the other end of a socket: the account, and the sign-in session it came with. */
export interface Principal {
  accountId: string;
  sessionId: string;
}

export interface LocatedDocument {
  situationId: string;
  compartmentId: string;
  kind: DocumentKind;
  epoch: number;
}

/** What others are shown of a person: given by the server, never by the person's own client. */
export interface Identity {
  memberId: string;
  name: string;
  sector: Sector;
  role: Role;
}

/** What may have changed who may see what. Each part that is given narrows it; none at all concerns everybody. */
export interface AccessChange {
  situationId?: string;
  accountId?: string;
  sessionId?: string;
  documentName?: string;
  /** the compartment whose content or name changed: only who may see it is told that something did */
  compartmentId?: string;
  /** … or only in these */
  compartmentIds?: readonly string[];
}

/** What the sync server must know of people and situations, and never decides by itself. */
export interface AccessBook {
  /** Who a request's `Cookie` header belongs to; `null` for nobody. */
  principalOf(cookieHeader: string | undefined): Promise<Principal | null>;
  /** Where a document belongs; `null` where there is none. */
  locate(documentName: string): Promise<LocatedDocument | null>;
  /** The facts of a situation, cached. */
  facts(situationId: string): Promise<SituationFacts>;
  /**
   * The facts in the cache, a new object after each change. `null`: unknown, which means no. An implementation should
   * put the new facts in the cache before it tells of a change, else every socket of the situation has to reconnect.
   */
  factsNow(situationId: string): SituationFacts | null;
  /** What the facts will be, where a change of them is being prepared: edits must be right under these too. SY25. */
  factsToCome(situationId: string): readonly SituationFacts[];
  identity(situationId: string, accountId: string): Identity | null;
  sessionAlive(principal: Principal): boolean;
  /** The person behind a socket wrote something: their session is no longer idle. */
  seen(principal: Principal): void;
  /** Calls `listener` after the commit of each change that may shrink somebody's access, in the same turn. */
  onChange(listener: (change: AccessChange) => void): () => void;
}

/** Somebody has a document open: from now on its bytes may leave for them. */
export interface Opening {
  situationId: string;
  compartmentId: string;
  document: string;
  accountId: string;
}

/** Ids, verbs and durations; never names, text, tokens. */
export interface SyncLogger {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
