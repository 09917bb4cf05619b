import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Store } from '../db/connect.ts';
import { onBareStores } from '../testing/onBareStores.ts';
import { createLedger } from './createLedger.ts';
import { createSituationSeal } from './situationSeal.ts';

const entry = (situationId: string, payload: unknown, recordId = 'r1') => ({
  situationId,
  recordId,
  kind: 'consent.signed',
  actorAccountId: 'a1',
  payload,
});

onBareStores('the ledger', (open) => {
  const ledgerOn = (store: Store, master = randomBytes(32)) =>
    createLedger({ store, master, now: () => 1_000 });
  type Ledger = ReturnType<typeof ledgerOn>;
  const add = (store: Store, ledger: Ledger, one: ReturnType<typeof entry>) =>
    store.db.transaction().execute((trx) => ledger.append(trx, one));

  it('[LE2] [LE5] numbers entries without a gap and gives those of a situation back, in order', async () => {
    const store = await open();
    const ledger = ledgerOn(store);
    for (const word of ['un', 'deux', 'trois']) {
      await add(store, ledger, entry('s1', { word }));
      await add(store, ledger, entry('s2', { word }, 'r2'));
    }
    const said = await ledger.read(store.db, { situationId: 's1' });
    expect(said.map(({ seq, payload }) => [seq, payload])).toEqual([
      [1, { word: 'un' }],
      [3, { word: 'deux' }],
      [5, { word: 'trois' }],
    ]);
    expect(said[0]).toMatchObject({ kind: 'consent.signed', actorAccountId: 'a1', at: 1_000 });
    const of = (kinds: string[]) => ledger.read(store.db, { situationId: 's2', recordId: 'r2', kinds });
    expect(await of(['consent.signed'])).toHaveLength(3);
    expect(await of(['consent.withdrawn'])).toEqual([]);
    expect(await of([])).toEqual([]);
    expect(await ledger.head(store.db)).toMatchObject({ seq: 6 });
  });

  it('[LE1] an entry goes with its transaction, and is refused outside of one', async () => {
    const store = await open();
    const ledger = ledgerOn(store);
    await expect(ledger.append(store.db, entry('s1', 1))).rejects.toThrow(/transaction/);
    const failing = store.db.transaction().execute(async (trx) => {
      await ledger.append(trx, entry('s1', 1));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await ledger.head(store.db)).toBeNull();
    expect(await add(store, ledger, entry('s1', 2))).toMatchObject({ seq: 1 });
    expect(await ledger.read(store.db, { situationId: 's1' })).toHaveLength(1);
  });

  it('[LE2] writers at the same time make one chain', async () => {
    const store = await open();
    const ledger = ledgerOn(store);
    await Promise.all(Array.from({ length: 20 }, (_, at) => add(store, ledger, entry('s1', at))));
    const said = await ledger.read(store.db, { situationId: 's1' });
    expect(said.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    const rows = await store.db.selectFrom('ledger_entries').selectAll().orderBy('seq').execute();
    expect(rows.slice(1).map((row) => row.previous_hash)).toEqual(rows.slice(0, -1).map((row) => row.hash));
  });

  it('[LE3] signs its head anew with each entry', async () => {
    const store = await open();
    const ledger = ledgerOn(store);
    const signatures = new Set<string>();
    for (let at = 1; at <= 3; at += 1) {
      await add(store, ledger, entry('s1', at));
      const head = await store.db.selectFrom('ledger_head').selectAll().executeTakeFirstOrThrow();
      const last = await store.db.selectFrom('ledger_entries').selectAll().orderBy('seq', 'desc').execute();
      expect(head).toMatchObject({ seq: at, hash: last[0]?.hash });
      signatures.add(head.signature);
    }
    expect(signatures.size).toBe(3);
  });

  it('[LE4] keeps no word in clear, and the same word never hashes the same', async () => {
    const store = await open();
    const ledger = ledgerOn(store);
    for (let at = 0; at < 2; at += 1) await add(store, ledger, entry('s1', 'lanterne'));
    const payloads = await store.db.selectFrom('ledger_payloads').selectAll().execute();
    expect(payloads).toHaveLength(2);
    for (const { bytes } of payloads) expect(Buffer.from(bytes).includes('lanterne')).toBe(false);
    const hashes = await store.db.selectFrom('ledger_entries').select('payload_hash').execute();
    expect(new Set(hashes.map((one) => one.payload_hash)).size).toBe(2);
    const stranger = ledgerOn(store);
    await expect(stranger.read(store.db, { situationId: 's1' })).rejects.toThrow();
  });

  it('[LE5] does not take what is missing, or swapped, for nothing', async () => {
    const store = await open();
    const ledger = ledgerOn(store);
    const first = await add(store, ledger, entry('s1', 'oui'));
    const second = await add(store, ledger, entry('s1', 'non'));
    const { db } = store;
    const bytesOf = async (id: string) =>
      (
        await db
          .selectFrom('ledger_payloads')
          .select('bytes')
          .where('entry_id', '=', id)
          .executeTakeFirstOrThrow()
      ).bytes;
    const put = async (id: string, bytes: Uint8Array) =>
      await db.updateTable('ledger_payloads').set({ bytes }).where('entry_id', '=', id).execute();
    const own = await bytesOf(second.entryId);
    await put(second.entryId, await bytesOf(first.entryId));
    await expect(ledger.read(db, { situationId: 's1' })).rejects.toThrow();
    await put(second.entryId, own);
    expect(await ledger.read(db, { situationId: 's1' })).toHaveLength(2);
    await db.deleteFrom('ledger_payloads').where('entry_id', '=', second.entryId).execute();
    await expect(ledger.read(db, { situationId: 's1' })).rejects.toThrow(/lost what entry 2 says/);
  });

  it('[LE6] destroys the proofs of one situation, tells it, and goes on', async () => {
    const store = await open();
    const ledger = ledgerOn(store);
    await add(store, ledger, entry('s1', 'oui'));
    await add(store, ledger, entry('s2', 'non'));
    await store.db
      .transaction()
      .execute((trx) => ledger.destroyProofs(trx, { situationId: 's1', actorAccountId: null }));
    await add(store, ledger, entry('s1', 'encore'));
    const said = await ledger.read(store.db, { situationId: 's1' });
    expect(said.map(({ kind, payload }) => [kind, payload])).toEqual([
      ['consent.signed', null],
      ['erasure.proofs', null],
      ['consent.signed', 'encore'],
    ]);
    expect(await ledger.read(store.db, { situationId: 's2' })).toMatchObject([{ payload: 'non' }]);
  });

  it('[LE7] seals other texts of a situation, until its proofs are destroyed', async () => {
    const store = await open();
    const { db } = store;
    const master = randomBytes(32);
    const texts = createSituationSeal({ master });
    const place = { situationId: 's1', boundTo: 'requests\n1\nwords' };
    const bytes = await db.transaction().execute((trx) => texts.seal(trx, place, 'lanterne'));
    expect(Buffer.from(bytes).includes('lanterne')).toBe(false);
    expect(await texts.open(db, place, bytes)).toBe('lanterne');
    await expect(texts.open(db, { ...place, boundTo: 'requests\n2\nwords' }, bytes)).rejects.toThrow();
    const destroyed = { situationId: 's1', actorAccountId: null };
    await db.transaction().execute((trx) => ledgerOn(store, master).destroyProofs(trx, destroyed));
    expect(await texts.open(db, place, bytes)).toBeNull();
  });
});
