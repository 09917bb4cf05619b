import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { LedgerEntriesTable } from '../db/consentTables.ts';
import type { Database } from '../db/tables.ts';
import { PROOFS_DESTROYED } from './entry.ts';
import { entryHash, ROOT } from './entryHash.ts';
import { openPayload } from './sealedPayload.ts';
import { headText } from './signedTexts.ts';
import type { Signer } from './signer.ts';
import { situationKeys } from './situationKeys.ts';
import { verifyCheckpoints } from './verifyCheckpoints.ts';

type Db = Kysely<Database>;

/** Something that isn't as it was written. `seq`: the entry, or null where it is none of them. */
export interface Problem {
  seq: number | null;
  what: string;
}

export interface Verification {
  ok: boolean;
  entries: number;
  /** the hash of the last entry; '' while there is none */
  head: string;
  problems: Problem[];
}

/** A head that somebody else kept. */
export interface Witness {
  seq: number;
  hash: string;
}

export interface Verifying {
  db: Db;
  master: Uint8Array;
  signs: Signer;
  witness?: Witness;
}

type Row = LedgerEntriesTable & { payload_situation: string | null; bytes: Uint8Array | null };

const PER_ROUND = 5_000;
/** Beyond, one knows that the store was tampered with; the rest would be noise. */
const MOST_PROBLEMS = 100;

/**
 * Checks everything about the ledger that can be checked: numbers, chain, payloads, head, checkpoints, and a head that
 * somebody else kept. It may run beside a server that writes. LE10–LE13; decision 018 says what it can't see.
 */
export async function verify(of: Verifying): Promise<Verification> {
  const { db, witness } = of;
  const problems: Problem[] = [];
  const report = (seq: number | null, what: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ seq, what });
  };
  const payloads = payloadCheck(of, report);
  let last: Witness = { seq: 0, hash: ROOT };

  async function walk(): Promise<void> {
    for (;;) {
      const rows = await after(db, last.seq);
      for (const row of rows) {
        if (row.seq !== last.seq + 1) report(row.seq, `follows entry ${last.seq}`);
        if (row.previous_hash !== last.hash) report(row.seq, 'is not chained to the entry before');
        if (entryHash(row) !== row.hash) report(row.seq, 'was changed');
        await payloads.check(row);
        last = { seq: row.seq, hash: row.hash };
      }
      if (rows.length < PER_ROUND || problems.length >= MOST_PROBLEMS) return;
    }
  }

  try {
    // The head is read after the entries: what a server wrote meanwhile is walked too, until both agree.
    for (let rounds = 0; ; rounds += 1) {
      const before = last.seq;
      await walk();
      const heads = await db.selectFrom('ledger_head').selectAll().execute();
      const [head] = heads;
      if (head && heads.length === 1 && head.seq > last.seq && (rounds === 0 || last.seq > before)) continue;
      if (heads.length > 1) report(null, 'there is more than one head');
      if (!head && last.seq > 0) report(null, 'there is no head');
      if (head && (head.id !== 1 || !of.signs.isOurs(headText(head), head.signature)))
        report(null, 'the head is not signed by this server');
      if (head && (head.seq !== last.seq || head.hash !== last.hash))
        report(null, `the head names entry ${head.seq}, the last one is ${last.seq}`);
      break;
    }
    await payloads.end();
    await verifyCheckpoints({ db, signs: of.signs, report });
    if (witness && (await hashAt(db, witness.seq)) !== witness.hash)
      report(witness.seq, 'the witness knows another entry under this number');
  } catch (error) {
    // A number or a text that no longer can be read at all.
    report(
      null,
      `the store gives something that is none of ours: ${error instanceof Error ? error.name : ''}`,
    );
  }
  return { ok: problems.length === 0, entries: last.seq, head: last.hash, problems };
}

async function after(db: Db, seq: number): Promise<Row[]> {
  return await db
    .selectFrom('ledger_entries')
    .leftJoin('ledger_payloads', 'ledger_payloads.entry_id', 'ledger_entries.id')
    .selectAll('ledger_entries')
    .select(['ledger_payloads.situation_id as payload_situation', 'ledger_payloads.bytes'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(PER_ROUND)
    .execute();
}

async function hashAt(db: Db, seq: number): Promise<string> {
  const row = await db.selectFrom('ledger_entries').select('hash').where('seq', '=', seq).executeTakeFirst();
  return row?.hash ?? ROOT;
}

/** Payloads against their hashes, where the key lives; where it doesn't, against the entry that says so. */
function payloadCheck({ db, master }: Verifying, report: (seq: number | null, what: string) => void) {
  const keys = situationKeys(master);
  // As key objects: a million entries of one situation would make its key ready a million times.
  const known = new Map<string, KeyObject | null>();
  const destroyedAt = new Map<string, number>();
  const silentSince = new Map<string, number>();
  let seen = 0;

  async function keyOf(situationId: string): Promise<KeyObject | null> {
    const cached = known.get(situationId);
    if (cached !== undefined) return cached;
    const bytes = await keys.find(db, situationId).catch(() => null);
    const key = bytes && createSecretKey(bytes);
    known.set(situationId, key);
    return key;
  }

  return {
    async check(row: Row): Promise<void> {
      const situationId = row.situation_id;
      if (row.kind === PROOFS_DESTROYED) destroyedAt.set(situationId, row.seq);
      const key = row.bytes && (await keyOf(situationId));
      if (row.bytes === null || !key) silentSince.set(situationId, row.seq);
      if (row.bytes === null) return;
      seen += 1;
      if (row.payload_situation !== situationId) report(row.seq, 'what it says was filed elsewhere');
      if (!key) return;
      try {
        openPayload(key, { bytes: row.bytes, hash: row.payload_hash }, { entryId: row.id, situationId });
      } catch {
        report(row.seq, 'what it says was changed');
      }
    },

    async end(): Promise<void> {
      for (const [situationId, seq] of silentSince)
        if ((destroyedAt.get(situationId) ?? 0) < seq) report(seq, 'what it says is lost');
      const { count } = await db
        .selectFrom('ledger_payloads')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      if (Number(count) > seen) {
        const strays = await db
          .selectFrom('ledger_payloads')
          .leftJoin('ledger_entries', 'ledger_entries.id', 'ledger_payloads.entry_id')
          .select('entry_id')
          .where('ledger_entries.id', 'is', null)
          .limit(1)
          .execute();
        if (strays.length > 0) report(null, 'something is said that belongs to no entry');
      }
    },
  };
}
