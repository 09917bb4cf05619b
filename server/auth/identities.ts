import type { Kysely } from 'kysely';
import type { Profession } from '#shared/domain/profession.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { authDate } from './authDate.ts';
import { proveAddress } from './proveAddress.ts';
import type { Vouched } from './providers/providers.ts';

export interface Identity {
  id: string;
  provider: string;
  linkedAt: number;
  name: string;
  function: string;
  organization: string;
  profession: Profession | null;
}

export interface Identities {
  of(accountId: string): Promise<Identity[]>;
  /** Whom a provider's word signs in: who linked it, or who has the address it proves. Nobody else, and nobody new. */
  accountFor(vouched: Vouched): Promise<Outcome<{ accountId: string }>>;
  link(accountId: string, vouched: Vouched): Promise<Outcome<undefined>>;
  remove(accountId: string, identityId: string): Promise<Outcome<undefined>>;
}

/** Identities at providers, and what those say of people. Rules AU12–AU15. */
export function createIdentities(deps: { store: Store; book: AccessBook; now: () => number }): Identities {
  const { db, engine } = deps.store;

  async function linked({ provider, subject }: Vouched) {
    return await db
      .selectFrom('credentials')
      .innerJoin('accounts', 'accounts.id', 'credentials.account_id')
      .select(['credentials.id', 'credentials.account_id', 'closed_at'])
      .where('provider_id', '=', provider)
      .where('provider_account_id', '=', subject)
      .executeTakeFirst();
  }

  async function keepClaims(trx: Kysely<Database>, credentialId: string, { claims }: Vouched): Promise<void> {
    const row = { ...claims, seen_at: deps.now() };
    await trx
      .insertInto('provider_claims')
      .values({ credential_id: credentialId, ...row })
      .onConflict((conflict) => conflict.column('credential_id').doUpdateSet(row))
      .execute();
  }

  async function insert(trx: Kysely<Database>, accountId: string, vouched: Vouched): Promise<boolean> {
    const id = newId();
    const at = authDate(engine, deps.now());
    const inserted = await trx
      .insertInto('credentials')
      .values({
        id,
        account_id: accountId,
        provider_id: vouched.provider,
        provider_account_id: vouched.subject,
        access_token: null,
        refresh_token: null,
        id_token: null,
        access_token_expires_at: null,
        refresh_token_expires_at: null,
        scope: null,
        password: null,
        created_at: at,
        updated_at: at,
      })
      .onConflict((conflict) => conflict.columns(['provider_id', 'provider_account_id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) return false;
    await keepClaims(trx, id, vouched);
    await recordAct(trx, engine, act(accountId, 'linkIdentity', id, deps.now()));
    return true;
  }

  return {
    async of(accountId) {
      const rows = await db
        .selectFrom('credentials')
        .innerJoin('provider_claims', 'provider_claims.credential_id', 'credentials.id')
        .select(['credentials.id', 'provider_id', 'credentials.created_at'])
        .select(['name', 'function', 'organization', 'profession'])
        .where('account_id', '=', accountId)
        .orderBy('credentials.created_at')
        .execute();
      return rows.map(({ id, provider_id, created_at, profession, ...claims }) => ({
        id,
        provider: provider_id,
        linkedAt: new Date(created_at).getTime(),
        ...claims,
        profession: profession as Profession | null,
      }));
    },

    async accountFor(vouched) {
      const known = await linked(vouched);
      if (known) {
        if (known.closed_at !== null) return refused('badProvider');
        await keepClaims(db, known.id, vouched);
        return done({ accountId: known.account_id });
      }
      const { provenEmail } = vouched;
      if (provenEmail === null) return refused('badProvider');
      let ended: string[] = [];
      const outcome = await db.transaction().execute(async (trx): Promise<Outcome<{ accountId: string }>> => {
        const account = await trx
          .selectFrom('accounts')
          .select('id')
          .where('email', '=', provenEmail)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (!account || !(await insert(trx, account.id, vouched))) return refused('badProvider');
        ended = await proveAddress(trx, { engine, accountId: account.id, keep: null });
        return done({ accountId: account.id });
      });
      if (outcome.ok)
        for (const sessionId of ended)
          deps.book.sessionEnded({ accountId: outcome.value.accountId, sessionId });
      return outcome;
    },

    async link(accountId, vouched) {
      const known = await linked(vouched);
      if (known && known.account_id !== accountId) return refused('alreadyExists');
      if (known) {
        await keepClaims(db, known.id, vouched);
        return done(undefined);
      }
      const inserted = await db.transaction().execute((trx) => insert(trx, accountId, vouched));
      return inserted ? done(undefined) : refused('alreadyExists');
    },

    async remove(accountId, identityId) {
      return await db.transaction().execute(async (trx): Promise<Outcome<undefined>> => {
        const removed = await trx
          .deleteFrom('credentials')
          .where('id', '=', identityId)
          .where('account_id', '=', accountId)
          .returning('id')
          .executeTakeFirst();
        if (!removed) return refused('notFound');
        await recordAct(trx, engine, act(accountId, 'unlinkIdentity', identityId, deps.now()));
        return done(undefined);
      });
    },
  };
}

function act(accountId: string, verb: string, resourceId: string, at: number) {
  return { at, accountId, verb, resource: 'identity', resourceId, situationId: null };
}
