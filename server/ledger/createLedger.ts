import { type Kysely, sql } from 'kysely';
import { CHAIN_LOCK } from '../audit/chainLock.ts';
import type { Store } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';
import { type LedgerEntry, type NewEntry, PROOFS_DESTROYED } from './entry.ts';
import { entryHash, ROOT } from './entryHash.ts';
import { openPayload, sealPayload } from './sealedPayload.ts';
import { headText } from './signedTexts.ts';
import { signer } from './signer.ts';
import { situationKeys } from './situationKeys.ts';
import { type Verification, verify, type Witness } from './verify.ts';

type Db = Kysely<Database>;

export interface Ledger {
  /** Ed25519, base64url: for whoever checks what this ledger signed */
  publicKey: string;
  /** Writes an entry in the caller's transaction: it happened and is told, or neither. LE1, LE2. */
  append(trx: Db, entry: NewEntry): Promise<{ entryId: string; seq: number }>;
  /** The entries of a situation in order, with what they say. Throws when a payload was changed. LE5. */
  read(
    db: Db,
    of: { situationId: string; recordId?: string; kinds?: readonly string[] },
  ): Promise<LedgerEntry[]>;
  /** Where the ledger stands; null while it is empty. */
  head(db: Db): Promise<{ seq: number; hash: string } | null>;
  /** Makes what a situation's entries say unreadable for good, and says so in the ledger: the chain still holds. LE6. */
  destroyProofs(trx: Db, of: { situationId: string; actorAccountId: string | null }): Promise<void>;
  /** Checks all of it; `witness` is a head that somebody else kept. */
  verify(witness?: Witness): Promise<Verification>;
}

const HEAD = 1;

/** The ledger of consents and other legal bases: append-only, each entry chained to the one before. */
export function createLedger(deps: {
  store: Pick<Store, 'db' | 'engine'>;
  master: Uint8Array;
  now: () => number;
}): Ledger {
  const { engine } = deps.store;
  const keys = situationKeys(deps.master);
  const signs = signer(deps.master);

  async function head(db: Db) {
    const row = await db
      .selectFrom('ledger_head')
      .select(['seq', 'hash'])
      .where('id', '=', HEAD)
      .executeTakeFirst();
    return row ?? null;
  }

  async function append(trx: Db, entry: NewEntry): Promise<{ entryId: string; seq: number }> {
    if (!trx.isTransaction) throw new Error('an entry is written in the transaction of what it tells');
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(trx);
    const last = (await head(trx)) ?? { seq: 0, hash: ROOT };
    const entryId = newId();
    const { situationId } = entry;
    const key = await keys.make(trx, situationId);
    const sealed = sealPayload(key, entry.payload, { entryId, situationId });
    const body = {
      id: entryId,
      situation_id: situationId,
      record_id: entry.recordId,
      kind: entry.kind,
      actor_account_id: entry.actorAccountId,
      at: entry.at ?? deps.now(),
      payload_hash: sealed.hash,
      previous_hash: last.hash,
    };
    const next = { seq: last.seq + 1, hash: entryHash(body) };
    await trx
      .insertInto('ledger_entries')
      .values({ ...body, ...next })
      .execute();
    await trx
      .insertInto('ledger_payloads')
      .values({ entry_id: entryId, situation_id: situationId, bytes: sealed.bytes })
      .execute();
    const signed = { ...next, signature: signs.sign(headText(next)) };
    await trx
      .insertInto('ledger_head')
      .values({ id: HEAD, ...signed })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(signed))
      .execute();
    return { entryId, seq: next.seq };
  }

  return {
    publicKey: signs.publicKey,
    append,
    head,

    async read(db, { situationId, recordId, kinds }) {
      if (kinds?.length === 0) return [];
      const rows = await db
        .selectFrom('ledger_entries')
        .leftJoin('ledger_payloads', 'ledger_payloads.entry_id', 'ledger_entries.id')
        .selectAll('ledger_entries')
        .select('ledger_payloads.bytes')
        .where('ledger_entries.situation_id', '=', situationId)
        .$if(recordId !== undefined, (query) => query.where('record_id', '=', recordId ?? ''))
        .$if(kinds !== undefined, (query) => query.where('kind', 'in', [...(kinds ?? [])]))
        .orderBy('seq')
        .execute();
      const key = await keys.find(db, situationId);
      const silent = rows.filter(({ bytes }) => bytes === null || key === null);
      const destroyedAt = silent.length > 0 ? await proofsDestroyedAt(db, situationId) : 0;
      return rows.map((row) => {
        const { bytes, payload_hash: hash } = row;
        // What is missing and wasn't destroyed by us isn't nothing: a withdrawal could be what is missing.
        if ((bytes === null || key === null) && row.seq > destroyedAt)
          throw new Error(`the ledger lost what entry ${row.seq} says`);
        const bound = { entryId: row.id, situationId };
        return {
          seq: row.seq,
          id: row.id,
          situationId,
          recordId: row.record_id,
          kind: row.kind,
          actorAccountId: row.actor_account_id,
          at: row.at,
          payload: bytes && key ? JSON.parse(openPayload(key, { bytes, hash }, bound)) : null,
        };
      });
    },

    async destroyProofs(trx, { situationId, actorAccountId }) {
      const recordId = situationId;
      await append(trx, { situationId, recordId, kind: PROOFS_DESTROYED, actorAccountId, payload: null });
      await trx.deleteFrom('ledger_payloads').where('situation_id', '=', situationId).execute();
      await keys.destroy(trx, situationId);
    },

    verify: (witness) =>
      verify({ db: deps.store.db, master: deps.master, signs, ...(witness ? { witness } : {}) }),
  };
}

/** The number of the last entry that told of a destruction; what came before may be unreadable. */
async function proofsDestroyedAt(db: Db, situationId: string): Promise<number> {
  const row = await db
    .selectFrom('ledger_entries')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('situation_id', '=', situationId)
    .where('kind', '=', PROOFS_DESTROYED)
    .executeTakeFirst();
  return row?.seq ?? 0;
}
