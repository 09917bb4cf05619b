import { type Kysely, sql } from 'kysely';
import { CHAIN_LOCK } from '../audit/chainLock.ts';
import type { Store } from '../db/connect.ts';
import type { LedgerCheckpointsTable } from '../db/consentTables.ts';
import type { Database } from '../db/tables.ts';
import { letters } from '../outbox/letters.ts';
import { postLetter } from '../outbox/outbox.ts';
import { ROOT } from './entryHash.ts';
import { checkpointText } from './signedTexts.ts';
import { type Signer, signer } from './signer.ts';

export type Checkpoint = LedgerCheckpointsTable;

export interface Checkpoints {
  /** Signs where the ledger and the log of acts stand, and writes to the witness. Null when nothing is new or due. LE8. */
  make(of?: { evenIfNotDue: boolean }): Promise<Checkpoint | null>;
}

const HOUR_MS = 3_600_000;

/** Signed checkpoints, one an hour while anything happens; a mailbox elsewhere keeps them where one is named. */
export function createCheckpoints(deps: {
  store: Store;
  master: Uint8Array;
  now: () => number;
  /** an e-mail address, and whether letters leave at all */
  witness: string | null;
}): Checkpoints {
  const { db, engine } = deps.store;
  const signs = signer(deps.master);

  return {
    async make({ evenIfNotDue } = { evenIfNotDue: false }) {
      const at = deps.now();
      const last = await newest(db);
      if (!evenIfNotDue && last && at - last.at < HOUR_MS) return null;
      return await db.transaction().execute(async (trx) => {
        if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(trx);
        const before = await newest(trx);
        if (before?.number !== last?.number) return null; // another node was first
        const heads = await headsOf(trx);
        const known = before ?? { seq: 0, acts: 0 };
        if (known.seq === heads.seq && known.acts === heads.acts) return null;
        const mailed_at = deps.witness === null ? null : at;
        const signed = sign(
          signs,
          { number: (before?.number ?? 0) + 1, ...heads, at },
          before?.signature ?? '',
        );
        const checkpoint = { ...signed, mailed_at };
        await trx.insertInto('ledger_checkpoints').values(checkpoint).execute();
        if (deps.witness !== null) {
          const { publicKey } = signs;
          await postLetter(trx, letters.checkpoint({ to: deps.witness, ...signed, publicKey }), at);
        }
        return checkpoint;
      });
    },
  };
}

type Unsigned = Omit<Checkpoint, 'signature' | 'mailed_at'>;

function sign(signs: Signer, unsigned: Unsigned, previous: string) {
  return { ...unsigned, signature: signs.sign(checkpointText(unsigned, previous)) };
}

async function newest(db: Kysely<Database>): Promise<Checkpoint | undefined> {
  return await db
    .selectFrom('ledger_checkpoints')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function headsOf(trx: Kysely<Database>) {
  const head = await trx.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirst();
  const acts = await trx.selectFrom('audit_head').select(['acts', 'hash']).executeTakeFirst();
  return {
    seq: head?.seq ?? 0,
    hash: head?.hash ?? ROOT,
    acts: acts?.acts ?? 0,
    acts_hash: acts?.hash ?? ROOT,
  };
}
