import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Store } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { onBareStores } from '../testing/onBareStores.ts';
import { createCheckpoints } from './checkpoint.ts';
import { createLedger } from './createLedger.ts';
import { entryHash } from './entryHash.ts';
import { sealPayload } from './sealedPayload.ts';
import { signer } from './signer.ts';
import { situationKeys } from './situationKeys.ts';
import { flipsOf } from './testing/flips.ts';
import { type Verification, verify, type Witness } from './verify.ts';

type Trx = Kysely<Database>;
class Undo extends Error {}

const PATIENCE_MS = 240_000;

onBareStores('checking the ledger', (open) => {
  const master = randomBytes(32);
  const signs = signer(master);

  /** Four entries of two situations, a checkpoint after the third. */
  async function smallLedger() {
    const store = await open();
    const ledger = createLedger({ store, master, now: () => 1_700_000_000_000 });
    const add = (situationId: string, payload: unknown, actorAccountId: string | null = 'a1') =>
      store.db
        .transaction()
        .execute((trx) =>
          ledger.append(trx, { situationId, recordId: 'r', kind: 'consent.signed', actorAccountId, payload }),
        );
    const checkpoints = createCheckpoints({ store, master, now: () => 1_700_000_000_001, witness: null });
    await add('s1', 'oui');
    await add('s1', 'non', null);
    await add('s2', 'oui');
    await checkpoints.make();
    await add('s2', null);
    expect(await ledger.verify()).toMatchObject({ ok: true, entries: 4, problems: [] });
    return { store, ledger, add, checkpoints };
  }

  /** What a check finds after `harm`, which is undone. A database that refuses the harm has found it too. */
  async function found(store: Store, harm: (trx: Trx) => Promise<unknown>, witness?: Witness) {
    let verdict: Verification | 'refused by the store' = 'refused by the store';
    const undone = store.db.transaction().execute(async (trx) => {
      await harm(trx);
      verdict = await verify({ db: trx, master, signs, ...(witness ? { witness } : {}) });
      throw new Undo();
    });
    await undone.catch(() => undefined);
    return verdict as Verification | 'refused by the store';
  }

  async function isFound(...args: Parameters<typeof found>): Promise<boolean> {
    const verdict = await found(...args);
    return verdict === 'refused by the store' || !verdict.ok;
  }

  it('[LE10] finds any changed bit of any column', { timeout: PATIENCE_MS }, async () => {
    const { store } = await smallLedger();
    const { db, engine } = store;
    // Every byte; all eight bits of each take a quarter of a minute and find the same.
    const bits = engine === 'sqlite' ? [0, 3, 6] : [0];
    const tables = [
      { table: 'ledger_entries', key: 'id' },
      { table: 'ledger_payloads', key: 'entry_id' },
      { table: 'ledger_head', key: 'id' },
      { table: 'situation_keys', key: 'situation_id' },
    ] as const;
    const flips = [];
    for (const { table, key } of tables)
      for (const row of await db.selectFrom(table).selectAll().execute())
        flips.push(...flipsOf({ engine, table, key, row, bits }));
    const unseen = [];
    for (const flip of flips) if (!(await isFound(store, (trx) => flip.apply(trx)))) unseen.push(flip.name);
    expect(flips.length).toBeGreaterThan(1_500);
    expect(unseen).toEqual([]);
  });

  it('[LE11] finds entries dropped, moved, doubled and forged', async () => {
    const { store } = await smallLedger();
    const { db } = store;
    const rows = await db.selectFrom('ledger_entries').selectAll().orderBy('seq').execute();
    const payloads = await db.selectFrom('ledger_payloads').selectAll().execute();
    for (const { seq, id } of rows) {
      expect(
        await isFound(store, (trx) => trx.deleteFrom('ledger_entries').where('seq', '=', seq).execute()),
      ).toBe(true);
      expect(
        await isFound(store, (trx) => trx.deleteFrom('ledger_payloads').where('entry_id', '=', id).execute()),
      ).toBe(true);
    }
    const swap = async (trx: Trx, a: number, b: number) => {
      await trx.updateTable('ledger_entries').set({ seq: 99 }).where('seq', '=', a).execute();
      await trx.updateTable('ledger_entries').set({ seq: a }).where('seq', '=', b).execute();
      await trx.updateTable('ledger_entries').set({ seq: b }).where('seq', '=', 99).execute();
    };
    for (const a of [1, 2, 3])
      for (const b of [2, 3, 4]) {
        if (a < b) expect(await isFound(store, (trx) => swap(trx, a, b))).toBe(true);
      }
    for (const row of rows) {
      const double = { ...row, seq: 5, id: 'double' };
      const insert = (trx: Trx) => trx.insertInto('ledger_entries').values(double).execute();
      expect(await isFound(store, insert)).toBe(true);
    }
    const last = rows.at(-1);
    if (!last) throw new Error('four entries');
    const said = payloads.find((one) => one.entry_id === last.id);
    const forged = { ...last, seq: 5, id: 'forged', previous_hash: last.hash };
    const next = { ...forged, hash: entryHash(forged) };
    const forge = async (trx: Trx) => {
      await trx.insertInto('ledger_entries').values(next).execute();
      await trx
        .insertInto('ledger_payloads')
        .values({ ...said, entry_id: 'forged', situation_id: 's2', bytes: said?.bytes ?? new Uint8Array() })
        .execute();
    };
    expect(await isFound(store, forge)).toBe(true);
    const withHead = async (trx: Trx) => {
      await forge(trx);
      const signature = signer(randomBytes(32)).sign('whatever');
      await trx.updateTable('ledger_head').set({ seq: 5, hash: next.hash, signature }).execute();
    };
    expect(await isFound(store, withHead)).toBe(true);
    const stray = (trx: Trx) =>
      trx
        .insertInto('ledger_payloads')
        .values({ entry_id: 'nobody', situation_id: 's1', bytes: randomBytes(80) })
        .execute();
    expect(await isFound(store, stray)).toBe(true);
    const secondHead = async (trx: Trx) => {
      const head = await trx.selectFrom('ledger_head').selectAll().executeTakeFirstOrThrow();
      await trx
        .insertInto('ledger_head')
        .values({ ...head, id: 2 })
        .execute();
    };
    expect(await isFound(store, secondHead)).toBe(true);
    expect(await isFound(store, (trx) => trx.deleteFrom('ledger_head').execute())).toBe(true);
    expect(await isFound(store, (trx) => trx.deleteFrom('situation_keys').execute())).toBe(true);
    expect(await isFound(store, async () => undefined)).toBe(false);
  });

  it('[LE11] [LE12] finds another answer under the right seal, and another history under the right signature', async () => {
    const { store, ledger } = await smallLedger();
    const [row] = await store.db.selectFrom('ledger_entries').selectAll().orderBy('seq').execute();
    const { id: entryId = '', situation_id: situationId = '' } = row ?? {};
    const reseal = async (trx: Trx) => {
      const key = await situationKeys(master).find(trx, situationId);
      const { bytes } = sealPayload(key ?? new Uint8Array(), 'non', { entryId, situationId });
      await trx.updateTable('ledger_payloads').set({ bytes }).where('entry_id', '=', entryId).execute();
    };
    expect(await isFound(store, reseal)).toBe(true);
    const rewrite = async (trx: Trx) => {
      for (const table of ['ledger_entries', 'ledger_payloads', 'ledger_head'] as const)
        await trx.deleteFrom(table).execute();
      for (const payload of ['a', 'b', 'c', 'd'])
        await ledger.append(trx, { situationId, recordId: 'r', kind: 'x.y', actorAccountId: null, payload });
    };
    const verdict = await found(store, rewrite);
    expect(verdict).toMatchObject({ ok: false, entries: 4 });
  });

  it('[LE12] finds changed and dropped checkpoints', { timeout: PATIENCE_MS }, async () => {
    const { store, add, checkpoints } = await smallLedger();
    const { db, engine } = store;
    expect(await checkpoints.make({ evenIfNotDue: true })).toMatchObject({ number: 2, seq: 4 });
    await add('s1', 'encore');
    expect(await checkpoints.make({ evenIfNotDue: true })).toMatchObject({ number: 3, seq: 5 });
    const unseen = [];
    for (const { mailed_at: _, ...row } of await db.selectFrom('ledger_checkpoints').selectAll().execute()) {
      const flips = flipsOf({ engine, table: 'ledger_checkpoints', key: 'number', row, bits: [0, 5] });
      for (const flip of flips) if (!(await isFound(store, (trx) => flip.apply(trx)))) unseen.push(flip.name);
    }
    expect(unseen).toEqual([]);
    for (const number of [1, 2])
      expect(
        await isFound(store, (trx) =>
          trx.deleteFrom('ledger_checkpoints').where('number', '=', number).execute(),
        ),
      ).toBe(true);
  });

  it('[LE13] finds a store put back to an earlier day with a head kept elsewhere, and only with one', async () => {
    const { store, ledger, add } = await smallLedger();
    const before = await store.db.selectFrom('ledger_head').selectAll().executeTakeFirstOrThrow();
    const { entryId } = await add('s1', 'retiré');
    const kept = await ledger.head(store.db);
    if (!kept) throw new Error('five entries');
    const putBack = async (trx: Trx) => {
      await trx.deleteFrom('ledger_entries').where('id', '=', entryId).execute();
      await trx.deleteFrom('ledger_payloads').where('entry_id', '=', entryId).execute();
      await trx.updateTable('ledger_head').set(before).execute();
    };
    expect(await isFound(store, putBack)).toBe(false);
    expect(await isFound(store, putBack, kept)).toBe(true);
    expect(await ledger.verify(kept)).toMatchObject({ ok: true });
    expect(await ledger.verify({ ...kept, hash: before.hash })).toMatchObject({ ok: false });
  });

  it('[LE14] takes destroyed proofs for what they are, also after a new beginning', async () => {
    const { store, ledger, add } = await smallLedger();
    const destroy = (trx: Trx) => ledger.destroyProofs(trx, { situationId: 's1', actorAccountId: null });
    await store.db.transaction().execute(destroy);
    expect(await ledger.verify()).toMatchObject({ ok: true, entries: 5 });
    const { seq } = await add('s1', 'de nouveau');
    expect(await ledger.verify()).toMatchObject({ ok: true, entries: 6 });
    const lost = await found(store, (trx) =>
      sql`delete from ledger_payloads where situation_id = 's1'`.execute(trx),
    );
    expect(lost).toMatchObject({ ok: false, problems: [{ seq }] });
  });

  it('[LE14] finds nothing wrong while others write', async () => {
    const { ledger, add } = await smallLedger();
    const writing = Promise.all(Array.from({ length: 30 }, (_, at) => add(`s${at % 3}`, at)));
    const checks = [];
    for (let round = 0; round < 10; round += 1) checks.push(await ledger.verify());
    await writing;
    expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(await ledger.verify()).toMatchObject({ ok: true, entries: 34 });
  });
});
