import type { Kysely, Transaction } from 'kysely';
import type { Logger } from 'pino';
import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { SituationFacts } from '#shared/policy/index.ts';
import { parseDocumentName } from '#shared/protocol/documentName.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { Store } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import type { Outcome } from '../http/outcome.ts';
import { createForesight, type Foresight } from './foresight.ts';
import { createLiveSessions } from './liveSessions.ts';
import { type LoadedSituation, loadFacts } from './loadFacts.ts';

export interface Principal {
  accountId: string;
  sessionId: string;
}

/** What changed, for whoever watches access that was given. A field that is absent means all of them. */
export interface AccessChange {
  situationId?: string;
  accountId?: string;
  sessionId?: string;
  documentName?: string;
  /** what changed shows only in this compartment: those who don't see it are told nothing */
  compartmentId?: string;
  /** … or only in these; in none: nobody is told, and access is asked again all the same */
  compartmentIds?: readonly string[];
}

export type Work<T> = (trx: Transaction<Database>) => Promise<Outcome<T>>;

export interface AccessBook extends Foresight {
  principalOf(cookieHeader: string | undefined): Promise<Principal | null>;
  locate(
    documentName: string,
  ): Promise<{ situationId: string; compartmentId: string; kind: 'board' | 'note'; epoch: number } | null>;
  /** throws when there is no such situation */
  facts(situationId: string): Promise<SituationFacts>;
  factsNow(situationId: string): SituationFacts | null;
  identity(
    situationId: string,
    accountId: string,
  ): { memberId: string; name: string; sector: Sector; role: Role } | null;
  sessionAlive(principal: Principal): boolean;
  onChange(listener: (change: AccessChange) => void): () => void;

  /** Like `facts`, and null where there is no such situation. */
  factsOrNone(situationId: string): Promise<SituationFacts | null>;
  /**
   * Changes a situation in one transaction. Its row is locked first, so that changes come one after the other;
   * its facts are read inside, and told in the same turn as the commit. A refusal rolls everything back.
   * @param about the compartment, or the compartments, where alone the change shows
   */
  change<T>(situationId: string, work: Work<T>, about?: string | readonly string[]): Promise<Outcome<T>>;
  /** A sign of the person behind a session: what idles is counted from the last one. */
  seen(principal: Principal): void;
  /** A session ended. Call it after the commit. */
  sessionEnded(principal: Principal): void;
  /** An account was closed, or its sessions ended. Call it after the commit. */
  accountChanged(accountId: string): Promise<void>;
  /** Others see the new name from their next presence on; nothing is cut. */
  accountRenamed(accountId: string): Promise<void>;
  /** A document went, or begins again. Call it after the commit. */
  documentChanged(situationId: string, documentName: string): void;
  /** Something to see in a compartment changed (a note, its title), and nobody's access. Call it after the commit. */
  situationChanged(situationId: string, compartmentId: string): void;
  /** Looks for what other processes changed. Called every second or two. */
  refresh(): Promise<void>;
}

class RolledBack extends Error {
  readonly outcome: Outcome<never>;
  constructor(outcome: Outcome<never>) {
    super('rolled back');
    this.outcome = outcome;
  }
}

const IDS_PER_QUERY = 500;
/** Cookie headers whose session is known: a thousand sockets that come back at once shouldn't ask the store each. */
const COOKIES_KEPT = 10_000;

export function createAccessBook(deps: {
  store: Store;
  sessions: Sessions;
  log: Logger;
  now: () => number;
}): AccessBook {
  const { db } = deps.store;
  // Never evicted: a live room asks `factsNow`, and "unknown" there closes its sockets.
  const pages = new Map<string, LoadedSituation>();
  const listeners = new Set<(change: AccessChange) => void>();
  const live = createLiveSessions(deps.now);
  const cookies = new Map<string, Principal>();

  /** Keeps the newest: a load that began before a commit may end after it. */
  function keep(situationId: string, loaded: LoadedSituation): LoadedSituation {
    const known = pages.get(situationId);
    if (known && known.version > loaded.version) return known;
    pages.set(situationId, loaded);
    return loaded;
  }

  async function page(situationId: string): Promise<LoadedSituation | null> {
    const known = pages.get(situationId);
    if (known) return known;
    const loaded = await loadFacts(db, situationId);
    return loaded && keep(situationId, loaded);
  }

  async function reload(situationId: string): Promise<void> {
    const loaded = await loadFacts(db, situationId);
    if (loaded) keep(situationId, loaded);
    else pages.delete(situationId);
    tell({ situationId });
  }

  async function reloadSituationsOf(accountId: string): Promise<void> {
    const rows = await db
      .selectFrom('members')
      .select('situation_id')
      .where('account_id', '=', accountId)
      .execute();
    for (const { situation_id } of rows) if (pages.has(situation_id)) await reload(situation_id);
  }

  function remember(cookieHeader: string, principal: Principal): void {
    cookies.set(cookieHeader, principal);
    const [oldest] = cookies.keys();
    if (cookies.size > COOKIES_KEPT && oldest !== undefined) cookies.delete(oldest);
  }

  /** One listener that throws must not keep the others from cutting a socket. */
  function tell(change: AccessChange): void {
    for (const listener of listeners) {
      try {
        listener(change);
      } catch (error) {
        deps.log.error({ err: error, change }, 'an access listener failed');
      }
    }
  }

  const factsNow = (situationId: string) => pages.get(situationId)?.facts ?? null;
  async function facts(situationId: string): Promise<SituationFacts> {
    const found = await page(situationId);
    if (!found) throw new Error('no such situation');
    return found.facts;
  }

  return {
    ...createForesight({ facts, factsNow }),
    async principalOf(cookieHeader) {
      const known = cookies.get(cookieHeader ?? '');
      // A session that ended is out of `live` in the same turn; one ended by another process within a refresh.
      if (known && live.has(known.sessionId)) return known;
      const session = await deps.sessions.find(cookieHeader);
      if (!session) return null;
      const account = await db
        .selectFrom('accounts')
        .select('closed_at')
        .where('id', '=', session.accountId)
        .executeTakeFirst();
      if (!account || account.closed_at !== null) return null;
      live.add(session);
      // It may have lain still while nobody had it open here: what watches live sessions then ends it.
      if (!live.has(session.sessionId)) return null;
      const principal = { accountId: session.accountId, sessionId: session.sessionId };
      remember(cookieHeader ?? '', principal);
      return principal;
    },

    async locate(documentName) {
      if (!parseDocumentName(documentName)) return null;
      const row = await db
        .selectFrom('documents')
        .innerJoin('compartments', 'compartments.id', 'documents.compartment_id')
        .select([
          'compartments.situation_id',
          'documents.compartment_id',
          'documents.kind',
          'documents.epoch',
        ])
        .where('documents.name', '=', documentName)
        .executeTakeFirst();
      if (!row) return null;
      return {
        situationId: row.situation_id,
        compartmentId: row.compartment_id,
        kind: row.kind,
        epoch: row.epoch,
      };
    },

    facts,
    factsOrNone: async (situationId) => (await page(situationId))?.facts ?? null,
    factsNow,

    identity(situationId, accountId) {
      const known = pages.get(situationId);
      const member = known?.facts.members.find((one) => one.accountId === accountId && !one.removed);
      const name = known?.names.get(accountId);
      if (!member || name === undefined) return null;
      return { memberId: member.id, name, sector: member.sector, role: member.role };
    },

    sessionAlive: ({ sessionId }) => live.has(sessionId),

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async change(situationId, work, about) {
      let loaded: LoadedSituation | null = null;
      try {
        const outcome = await db.transaction().execute(async (trx) => {
          await bumpVersion(trx, situationId);
          const result = await work(trx);
          if (!result.ok) throw new RolledBack(result);
          loaded = await loadFacts(trx, situationId);
          return result;
        });
        if (loaded) keep(situationId, loaded);
        const compartmentIds = typeof about === 'string' ? [about] : about;
        tell({ situationId, ...(compartmentIds === undefined ? {} : { compartmentIds }) });
        return outcome;
      } catch (error) {
        if (error instanceof RolledBack) return error.outcome;
        throw error;
      }
    },

    seen: ({ sessionId }) => live.touch(sessionId),

    sessionEnded({ accountId, sessionId }) {
      live.remove(sessionId);
      tell({ accountId, sessionId });
    },

    async accountChanged(accountId) {
      live.removeAccount(accountId);
      tell({ accountId });
      await reloadSituationsOf(accountId);
    },
    accountRenamed: reloadSituationsOf,

    documentChanged: (situationId, documentName) => tell({ situationId, documentName }),

    situationChanged: (situationId, compartmentId) => tell({ situationId, compartmentId }),

    async refresh() {
      for (const ids of chunks([...pages.keys()])) {
        const rows = await db
          .selectFrom('situations')
          .select(['id', 'access_version'])
          .where('id', 'in', ids)
          .execute();
        const versions = new Map(rows.map((row) => [row.id, row.access_version]));
        for (const id of ids) if (versions.get(id) !== pages.get(id)?.version) await reload(id);
      }
      for (const ids of chunks(live.ids())) {
        const rows = await db.selectFrom('sign_in_sessions').select('id').where('id', 'in', ids).execute();
        const found = new Set(rows.map((row) => row.id));
        for (const id of ids) {
          const accountId = live.accountOf(id);
          if (accountId === null || (found.has(id) && live.has(id))) continue;
          live.remove(id);
          tell({ accountId, sessionId: id });
          await db.deleteFrom('sign_in_sessions').where('id', '=', id).execute();
        }
      }
      for (const { sessionId, seenAt } of live.takeSeen())
        await db
          .updateTable('session_facts')
          .set({ seen_at: seenAt })
          .where('session_id', '=', sessionId)
          .execute();
    },
  };
}

async function bumpVersion(db: Kysely<Database>, situationId: string): Promise<void> {
  await db
    .updateTable('situations')
    .set((eb) => ({ access_version: eb('access_version', '+', 1) }))
    .where('id', '=', situationId)
    .execute();
}

function chunks(ids: string[]): string[][] {
  const parts: string[][] = [];
  for (let at = 0; at < ids.length; at += IDS_PER_QUERY) parts.push(ids.slice(at, at + IDS_PER_QUERY));
  return parts;
}
