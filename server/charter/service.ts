import type { MemberFacts, SituationFacts } from '#shared/policy/index.ts';
import type { CharterVersionView, CharterView } from '#shared/protocol/http/charter.ts';
import type { Store } from '../db/connect.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { acceptancesOf } from './acceptancesOf.ts';
import { newestVersion } from './newestVersion.ts';
import { recordAcceptance } from './recordAcceptance.ts';
import { versionsOf } from './versionsOf.ts';
import { writeCharter } from './writeCharter.ts';

/** The facts somebody's question was judged on, and their own place in them. */
export interface Known {
  facts: SituationFacts;
  me: MemberFacts;
}

export interface CharterService {
  read(known: Known): Promise<CharterView>;
  readVersion(known: Known, versionId: string): Promise<Outcome<CharterVersionView>>;
  write(
    known: Known,
    charter: { language: 'fr' | 'en'; lines: readonly string[]; basedOn: string | null },
  ): Promise<Outcome<CharterView>>;
  accept(
    known: Known,
    acceptance: { versionId: string; inTheRoom: { memberId: string; how: 'oral' | 'paper' } | null },
  ): Promise<Outcome<CharterView>>;
}

/** The rules of a table: versioned, and accepted by each before the table opens to them. */
export function createCharterService(deps: {
  store: Store;
  book: AccessBook;
  ledger: Ledger;
  now: () => number;
}): CharterService {
  const { db, engine } = deps.store;
  const written = { engine, ledger: deps.ledger };

  async function read({ facts, me }: Known): Promise<CharterView> {
    const [current, ...earlier] = await versionsOf(db, facts.situation.id);
    const memberOf = idOfAccount(facts);
    const acceptances = current ? await acceptancesOf(db, current.id) : [];
    const accepted = new Set(acceptances.map(({ member_id }) => member_id));
    const seated = facts.members.filter(({ removed, accountClosed }) => !removed && !accountClosed);
    return {
      current: current ? { ...current, createdBy: memberOf(current.createdBy) } : null,
      accepted: accepted.has(me.id),
      mayChange: me.role === 'facilitator' && !facts.situation.archived,
      acceptances: acceptances.map(({ member_id: memberId, at, how, recorded_by: recordedBy }) => ({
        memberId,
        at,
        how,
        recordedBy,
      })),
      waiting: current ? seated.filter(({ id }) => !accepted.has(id)).map(({ id }) => id) : [],
      earlier: earlier.map((one) => ({ ...one, createdBy: memberOf(one.createdBy) })),
    };
  }

  return {
    read,

    async readVersion({ facts }, versionId) {
      const versions = await versionsOf(db, facts.situation.id);
      const found = versions.find(({ id }) => id === versionId);
      if (!found) return refused('notFound');
      return done({ ...found, createdBy: idOfAccount(facts)(found.createdBy) });
    },

    async write(known, { language, lines, basedOn }) {
      const { facts, me } = known;
      const situationId = facts.situation.id;
      const outcome = await deps.book.change(situationId, async (trx) => {
        const newest = await newestVersion(trx, situationId);
        if ((newest?.id ?? null) !== basedOn) return refused('gone');
        await writeCharter(trx, written, {
          accountId: me.accountId,
          situationId,
          memberId: me.id,
          version: (newest?.version ?? 0) + 1,
          language,
          lines,
          now: deps.now(),
        });
        return done(undefined);
      });
      return outcome.ok ? done(await read(known)) : outcome;
    },

    async accept(known, { versionId, inTheRoom }) {
      const { facts, me } = known;
      const situationId = facts.situation.id;
      const outcome = await deps.book.change(situationId, async (trx) => {
        const newest = await newestVersion(trx, situationId);
        if (newest?.id !== versionId) return refused('gone');
        await recordAcceptance(trx, written, {
          versionId,
          memberId: inTheRoom?.memberId ?? me.id,
          how: inTheRoom?.how ?? 'self',
          recordedBy: inTheRoom ? me.id : null,
          actor: { accountId: me.accountId, situationId },
          now: deps.now(),
        });
        return done(undefined);
      });
      return outcome.ok ? done(await read(known)) : outcome;
    },
  };
}

function idOfAccount({ members }: SituationFacts): (accountId: string) => string | null {
  const ids = new Map(members.map(({ accountId, id }) => [accountId, id]));
  return (accountId) => ids.get(accountId) ?? null;
}
