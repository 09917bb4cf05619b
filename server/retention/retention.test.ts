import { describe, expect, it, vi } from 'vitest';
import { readBoard } from '#shared/board/index.ts';
import { runAdmin } from '../admin/runAdmin.ts';
import { readEnv } from '../env.ts';
import { createErasure } from '../erasure/createErasure.ts';
import { legalHolds } from '../erasure/legalHolds.ts';
import { MARKS, secret } from '../erasure/testing/secret.ts';
import { createLogger } from '../http/logger.ts';
import { compartmentKeys } from '../sync/index.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import { createRetention } from './createRetention.ts';
import { createLastContact } from './lastContact.ts';
import { addMonths, dueFor, type Kept, type RetentionPolicy } from './retentionPlan.ts';

const DAY_MS = 86_400_000;
const LAST = Date.UTC(2026, 0, 31);
const ARCHIVE: RetentionPolicy = { activeMonths: 24, then: 'archive', archiveMonths: 48 };
const ANONYMISE: RetentionPolicy = { ...ARCHIVE, then: 'anonymise' };

describe('what is due', () => {
  const kept: Kept = {
    situationId: 's',
    lastContactAt: LAST,
    warnedAt: null,
    archivedAt: null,
    anonymisedAt: null,
    proofsDestroyed: false,
    held: false,
  };
  const ends = Date.UTC(2028, 0, 31);
  const goes = Date.UTC(2032, 0, 31);
  const warned = { ...kept, warnedAt: ends - 30 * DAY_MS };

  it.each([
    ['a month before the end', kept, ARCHIVE, ends - 30 * DAY_MS - 1, 'nothing'],
    ['thirty days before', kept, ARCHIVE, ends - 30 * DAY_MS, 'warn'],
    ['after, and nobody was warned', kept, ARCHIVE, goes + 1, 'warn'],
    ['warned and waiting', warned, ARCHIVE, ends - 1, 'nothing'],
    ['warned and over', warned, ARCHIVE, ends, 'archive'],
    ['warned and over, to be anonymised', warned, ANONYMISE, ends, 'anonymise'],
    ['warned late', { ...kept, warnedAt: ends }, ARCHIVE, ends + 30 * DAY_MS - 1, 'nothing'],
    ['warned late, thirty days on', { ...kept, warnedAt: ends }, ARCHIVE, ends + 30 * DAY_MS, 'archive'],
    ['warned for an older contact', { ...kept, warnedAt: LAST - 1 }, ARCHIVE, ends, 'warn'],
    ['archived', { ...warned, archivedAt: ends }, ARCHIVE, goes - 1, 'nothing'],
    ['archived long enough', { ...warned, archivedAt: ends }, ARCHIVE, goes, 'anonymiseAndDestroyProofs'],
    ['anonymised', { ...warned, anonymisedAt: ends }, ANONYMISE, goes - 1, 'nothing'],
    ['anonymised long enough', { ...warned, anonymisedAt: ends }, ANONYMISE, goes, 'destroyProofs'],
    ['all gone', { ...warned, anonymisedAt: ends, proofsDestroyed: true }, ANONYMISE, goes, 'nothing'],
    ['held', { ...warned, held: true }, ANONYMISE, ends, 'held'],
    ['held and archived', { ...warned, archivedAt: ends, held: true }, ARCHIVE, goes, 'held'],
    ['held, to be archived only', { ...warned, held: true }, ARCHIVE, ends, 'archive'],
  ] as const)('[RT2] [RT3] [RT5] %s', (_name, one, policy, now, due) => {
    expect(dueFor(one, policy, now)).toEqual({ due, endsAt: ends });
  });

  it('[RT3] months end where there is no such day', () => {
    expect(new Date(addMonths(Date.UTC(2026, 0, 31), 1)).toISOString().slice(0, 10)).toBe('2026-02-28');
    expect(new Date(addMonths(Date.UTC(2028, 1, 29), 12)).toISOString().slice(0, 10)).toBe('2029-02-28');
  });
});

onBothStores('retention', (start) => {
  it('[RT1] a visit counts, once a day, and not in an archived situation', async () => {
    const { store } = await start();
    const { db } = store;
    const values = { name: 'S', created_by: 'a', created_at: 0, access_version: 1 };
    await db
      .insertInto('situations')
      .values({ ...values, id: 'open', archived_at: null })
      .execute();
    await db
      .insertInto('situations')
      .values({ ...values, id: 'closed', archived_at: 1 })
      .execute();
    let now = LAST + 1_000;
    let writes = 0;
    let done: Promise<unknown> = Promise.resolve();
    const writer: typeof store.writer = {
      ...store.writer,
      write(statements) {
        writes += 1;
        const written = store.writer.write(statements);
        // Both: on PostgreSQL the second may be over before the first.
        done = Promise.all([done, written]);
        return written;
      },
    };
    const wasHere = createLastContact({ store: { writer }, log: createLogger('silent'), now: () => now });
    for (let times = 0; times < 5; times += 1) wasHere('open');
    expect(writes).toBe(1);
    wasHere('closed');
    await done;
    const last = async () =>
      (await db.selectFrom('situations').select(['id', 'last_contact_at']).orderBy('id').execute()).map(
        (row) => row.last_contact_at,
      );
    expect(await last()).toEqual([null, LAST]);
    now += DAY_MS;
    wasHere('open');
    await done;
    expect(await last()).toEqual([null, LAST + DAY_MS]);
  });

  it('[RT2] [RT3] [RT4] [RT5] [RT6] warns, archives, then lets all of it go', async () => {
    const server = await start();
    const { store, book, ledger, sync } = server;
    const { db } = store;
    const table = await testTable(server, await firstFacilitator(server));
    const { situationId } = table;
    const { browser } = await table.seat({ name: 'Mère (fictive)', sector: 'family' });
    const { board } = await secret(server, table, browser);
    await db.updateTable('situations').set({ last_contact_at: LAST }).execute();
    await db
      .updateTable('accounts')
      .set({ email: 'facilite@exemple.fr' })
      .where('id', 'in', (eb) =>
        eb.selectFrom('members').select('account_id').where('role', '=', 'facilitator'),
      )
      .execute();
    let now = LAST;
    const erasure = createErasure({
      store,
      book,
      ledger,
      documents: sync,
      keys: compartmentKeys({ store, master: new Uint8Array(32) }),
      readings: { flush: async () => undefined, forget: () => undefined },
      log: createLogger('silent'),
      now: () => now,
    });
    const retention = createRetention({
      store,
      book,
      ledger,
      erasure,
      policy: ARCHIVE,
      sendsMail: true,
      publicUrl: () => 'https://maillage.exemple.fr',
      log: createLogger('silent'),
      now: () => now,
    });
    const due = async () => (await retention.run()).map((step) => step.due);
    expect(await due()).toEqual([]);
    now = Date.UTC(2028, 0, 1);
    expect(await due()).toEqual(['warn']);
    expect(await due()).toEqual([]);
    const letters = await db.selectFrom('outbox').select('payload').execute();
    expect(letters.map(({ payload }) => JSON.parse(payload).to)).toEqual(['facilite@exemple.fr']);
    now = Date.UTC(2028, 1, 1);
    expect((await retention.plan()).map((step) => step.due)).toEqual(['archive']);
    expect(await due()).toEqual(['archive']);
    expect(await due()).toEqual([]);
    expect(await table.view(browser)).toMatchObject({ archived: true });
    now = Date.UTC(2032, 1, 1);
    const hold = { situationId, reference: 'TJ', accountId: null, now };
    const id = await db.transaction().execute((trx) => legalHolds.set(trx, store.engine, hold));
    expect(await due()).toEqual(['held']);
    expect((await sync.read(board, readBoard)).elements).toMatchObject([{ text: MARKS.label }]);
    await db
      .transaction()
      .execute((trx) => legalHolds.lift(trx, store.engine, { id, accountId: null, reason: null, now }));
    expect(await due()).toEqual(['anonymiseAndDestroyProofs']);
    expect(await due()).toEqual([]);
    await expect(sync.read(board, readBoard)).rejects.toThrow();
    const members = await db.selectFrom('members').selectAll().execute();
    for (const member of members)
      expect(member).toMatchObject({ function: '', organization: '', removed_at: now });
    const kinds = (await ledger.read(db, { situationId })).map(({ kind, payload }) => [kind, payload]);
    expect(kinds).toEqual([
      // The facilitator who opened the table, and somebody they invited.
      ['member.seated', null],
      ['member.seated', null],
      ['erasure.done', null],
      ['erasure.proofs', null],
    ]);
    expect(await ledger.verify()).toMatchObject({ ok: true });
  });

  it('[RT3] one situation that fails holds up no other, and each is logged', async () => {
    const { store, ledger } = await start();
    const { db } = store;
    for (const id of ['one', 'two']) {
      const values = { id, name: 'S', created_by: 'a', created_at: 0, archived_at: null, access_version: 1 };
      await db
        .insertInto('situations')
        .values({ ...values, last_contact_at: LAST })
        .execute();
      await db
        .insertInto('retention')
        .values({ situation_id: id, warned_at: Date.UTC(2028, 0, 1) })
        .execute();
    }
    const log = createLogger('silent');
    const said = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const broken = () => Promise.reject(new Error('broken'));
    const retention = createRetention({
      store,
      ledger,
      log,
      book: { change: broken },
      erasure: { erase: broken },
      policy: ARCHIVE,
      sendsMail: false,
      publicUrl: () => 'https://maillage.exemple.fr',
      now: () => Date.UTC(2028, 1, 1),
    });
    await expect(retention.run()).rejects.toThrow('broken');
    const failed = said.mock.calls.map(([fields]) => (fields as { situationId?: string }).situationId);
    expect(failed.sort()).toEqual(['one', 'two']);
  });

  it('[RT6] the command line says what is due, and does nothing when asked to', async () => {
    const server = await start();
    const { store, dataDir, databaseUrl } = server;
    await testTable(server, await firstFacilitator(server));
    await store.db.updateTable('situations').set({ last_contact_at: 1 }).execute();
    const env = { DATA_DIR: dataDir, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
    const admin = async (...args: string[]) => {
      const { code, stdout } = await runAdmin(['retention', '--json', ...args], () => readEnv(env));
      expect(code).toBe(0);
      return JSON.parse(stdout);
    };
    const asked = await admin('--dry-run');
    expect(asked).toMatchObject({ dryRun: true, situations: [{ due: 'warn', lastContactAt: 1 }] });
    expect(await admin('--dry-run')).toEqual(asked);
    expect(await admin()).toMatchObject({ dryRun: false, situations: [{ due: 'warn' }] });
    expect(await admin('--dry-run')).toMatchObject({ situations: [] });
  });
});
