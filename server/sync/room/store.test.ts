import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { inProcessBus } from '#server/bus/inProcessBus.ts';
import { changeElement, type Element, putElement, readBoard, removeElement } from '#shared/board/index.ts';
import { MESSAGE, SYNC } from '#shared/protocol/messageTypes.ts';
import { compartmentKeys } from '../log/compartmentKeys.ts';
import { seal } from '../log/seal.ts';
import { LogConflict, type UpdateLog } from '../log/updateLog.ts';
import { eventually } from '../testing/eventually.ts';
import { accountName, COMMON, FAMILY } from '../testing/fakeAccessBook.ts';
import { type RawClient, rawClient } from '../testing/rawClient.ts';
import { type SyncTestServer, syncTestServer } from '../testing/syncTestServer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: SyncTestServer;
const clients: RawClient[] = [];
const BOARD = `board:${COMMON}`;
const household = (id: string, name = id): Element => ({ id, kind: 'household', at: [1, 2], name });

afterEach(async () => {
  for (const { ws } of clients.splice(0)) ws.terminate();
  await server.close();
});

async function join(account: number, document = BOARD): Promise<RawClient> {
  const client = await rawClient(`${server.url}/${document}`, { account: accountName(account) });
  clients.push(client);
  return client;
}

const isIn = (client: RawClient) => client.heard.some(({ step }) => step === SYNC.step2);
async function joined(account: number, document = BOARD): Promise<RawClient> {
  const client = await join(account, document);
  await eventually(() => isIn(client)).toBe(true);
  return client;
}
const states = (client: RawClient) =>
  client.heard.filter(({ type }) => type === MESSAGE.roomState).map(({ body }) => body[0]);

/** A store that can be told to fail, or to stay silent, for some documents or all. */
function faulty() {
  const faults = { fails: false, silent: false, only: '', conflict: false };
  const asleep: (() => void)[] = [];
  const wrapLog = (log: UpdateLog): UpdateLog => ({
    ...log,
    async load(document) {
      if (faults.fails) throw new Error('disk I/O error');
      return log.load(document);
    },
    async commit(entries) {
      const concerned = entries.some(({ document }) => document.includes(faults.only));
      if (faults.conflict && concerned) throw new LogConflict(BOARD);
      if (faults.silent) await new Promise<void>((resolve) => asleep.push(resolve));
      if (faults.fails && concerned) throw new Error('database or disk is full');
      return log.commit(entries);
    },
  });
  const recover = () => {
    Object.assign(faults, { fails: false, silent: false, conflict: false });
    for (const wake of asleep.splice(0)) wake();
  };
  return { faults, asleep, wrapLog, recover };
}

it('[SY28] a document removed while somebody was loading it is not served from memory', async () => {
  const [isRead, mayGoOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const wrapLog = (log: UpdateLog): UpdateLog => ({
    ...log,
    async load(document) {
      const stored = await log.load(document);
      isRead.resolve();
      await mayGoOn.promise;
      return stored;
    },
  });
  server = await syncTestServer({ wrapLog });
  const client = await join(1);
  await isRead.promise;
  const removed = server.sync.remove(BOARD);
  await server.store.db.selectFrom('documents').selectAll().execute();
  mayGoOn.resolve();
  await removed;
  expect((await client.closed).code).toBe(4403);
});

describe('a store that fails', () => {
  it('[SY32] [SY31] makes the room degraded: nothing is acknowledged or shown, and all is kept', async () => {
    const { faults, wrapLog, recover } = faulty();
    server = await syncTestServer({ wrapLog, limits: { idleRoomMs: 0, sweepMs: 20 } });
    const [a, b] = [await joined(1), await joined(2)];
    faults.fails = true;
    a.edit((doc) => putElement(doc, household('home-00001')));
    a.edit((doc) => putElement(doc, household('home-00002')));
    await eventually(() => [states(a), states(b)]).toEqual([[1], [1]]);
    a.edit((doc) => changeElement(doc, 'home-00001', { name: 'x' }));
    expect([a.acks(), readBoard(b.doc).elements]).toEqual([[], []]);
    expect(server.sync.metrics()).toMatchObject({ degradedRooms: 1 });
    a.ws.terminate();
    b.ws.terminate();
    await eventually(() => server.sync.metrics()['connections']).toBe(0);
    // Ten sweeps: nobody is in, and yet it is not put away.
    const sweeps = () => server.sync.metrics()['sweeps'] ?? 0;
    const before = sweeps();
    await eventually(sweeps).toBeGreaterThan(before + 10);
    expect(server.sync.metrics()).toMatchObject({ rooms: 1, degradedRooms: 1 });
    faults.fails = false;
    const late = await joined(3);
    await eventually(() => readBoard(late.doc).elements).toEqual([
      household('home-00001', 'x'),
      household('home-00002'),
    ]);
    recover();
  });

  it.each([
    ['an addition', (doc: Y.Doc) => putElement(doc, household('home-00002'))],
    ['a removal', (doc: Y.Doc) => removeElement(doc, 'home-00001')],
  ] as const)(
    '[SY8] %s that is sent again while its first copy waits for the disk waits as well',
    async (_, change) => {
      const { faults, asleep, wrapLog, recover } = faulty();
      server = await syncTestServer({ wrapLog });
      const [a, again, b] = [await joined(1), await joined(1), await joined(2)];
      a.edit((doc) => putElement(doc, household('home-00001')));
      await eventually(() => b.heard.filter(({ step }) => step === SYNC.update)).toHaveLength(1);
      faults.silent = true;
      const update = a.edit(change);
      await eventually(() => asleep).toHaveLength(1);
      again.update(update);
      again.presence({ cursor: [1, 1] });
      await eventually(() => b.heard.some(({ type }) => type === MESSAGE.awareness)).toBe(true);
      expect(again.acks()).toEqual([]);
      recover();
      await eventually(() => again.acks()).toEqual([1]);
    },
  );

  it('[SY32] who comes meanwhile sees what is on disk, and hears that the room is degraded', async () => {
    const { faults, wrapLog, recover } = faulty();
    server = await syncTestServer({ wrapLog });
    const a = await joined(1);
    a.edit((doc) => putElement(doc, household('home-00001')));
    await eventually(() => a.acks().at(-1)).toBe(1);
    faults.fails = true;
    a.edit((doc) => putElement(doc, household('home-00002')));
    await eventually(() => states(a)).toEqual([1]);
    const b = await joined(2);
    expect(states(b)).toEqual([1]);
    expect(readBoard(b.doc).elements).toEqual([household('home-00001')]);
    recover();
    await eventually(() => a.acks().at(-1)).toBe(2);
    await eventually(() => [states(a), states(b)]).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(readBoard(b.doc).elements).toHaveLength(2);
  });

  it('[SY32] or stays silent: the same, within seconds', async () => {
    const { faults, wrapLog, recover } = faulty();
    server = await syncTestServer({ wrapLog });
    const a = await joined(1);
    faults.silent = true;
    a.edit((doc) => putElement(doc, household('home-00001')));
    await eventually(() => states(a)).toEqual([1]);
    expect(a.acks()).toEqual([]);
    recover();
    await eventually(() => a.acks().at(-1)).toBe(1);
    await eventually(() => states(a)).toEqual([1, 0]);
  });

  it('[SY33] for one room does not hold up the others', async () => {
    const { faults, wrapLog, recover } = faulty();
    server = await syncTestServer({ wrapLog });
    const [bad, good] = [await joined(1), await joined(3, `board:${FAMILY}`)];
    Object.assign(faults, { fails: true, only: COMMON });
    bad.edit((doc) => putElement(doc, household('home-00001')));
    await eventually(() => states(bad)).toEqual([1]);
    good.edit((doc) => putElement(doc, household('home-00002')));
    await eventually(() => good.acks().at(-1)).toBe(1);
    expect(bad.acks()).toEqual([]);
    recover();
    await eventually(() => bad.acks().at(-1)).toBe(1);
  });

  it('[SY34] keeps a bounded lot of edits: beyond it the writer is closed with 1013', async () => {
    const { faults, wrapLog, recover } = faulty();
    server = await syncTestServer({ wrapLog, limits: { pendingBytesPerRoom: 2_000 } });
    const a = await joined(1);
    faults.fails = true;
    for (let i = 0; i < 40; i += 1) a.edit((doc) => putElement(doc, household(`home-${10_000 + i}`)));
    expect((await a.closed).code).toBe(1013);
    recover();
  });

  it('[SY36] or has entries of somebody else: everybody loads anew', async () => {
    const { faults, wrapLog, recover } = faulty();
    server = await syncTestServer({ wrapLog });
    const [a, b] = [await joined(1), await joined(2)];
    faults.conflict = true;
    a.edit((doc) => putElement(doc, household('home-00001')));
    expect([(await a.closed).code, (await b.closed).code]).toEqual([1012, 1012]);
    expect(readBoard(b.doc).elements).toEqual([]);
    recover();
    expect(readBoard((await joined(1)).doc).elements).toEqual([]);
  });
});

describe('stopping and sharing', () => {
  it('[SY6] what was read is on disk and acknowledged before the sockets go', async () => {
    server = await syncTestServer();
    const a = await joined(1);
    a.edit((doc) => putElement(doc, household('home-00001')));
    await eventually(() => server.sync.metrics()['framesReceived']).toBeGreaterThan(1);
    await server.sync.close();
    expect((await a.closed).code).toBe(1012);
    expect(a.acks()).toEqual([1]);
  });

  it('[SY36] two servers on one store and one bus: nobody goes on with a copy that is out of date', async () => {
    const bus = inProcessBus();
    server = await syncTestServer({ bus });
    const other = await syncTestServer({ bus, dataDir: server.dataDir, masterKey: server.masterKey });
    const here = await joined(1);
    const there = await rawClient(`${other.url}/${BOARD}`, { account: accountName(2) });
    await eventually(() => isIn(there)).toBe(true);
    here.edit((doc) => putElement(doc, household('home-00001')));
    expect((await there.closed).code).toBe(1012);
    const again = await rawClient(`${other.url}/${BOARD}`, { account: accountName(2) });
    await eventually(() => readBoard(again.doc).elements).toHaveLength(1);
    await other.sync.close();
  });
});

describe('a document', () => {
  it('[SY35] that cannot be loaded is not served, and is once it can be', async () => {
    const { faults, wrapLog, recover } = faulty();
    server = await syncTestServer({ wrapLog });
    faults.fails = true;
    const a = await join(1);
    expect((await a.closed).code).toBe(1013);
    expect(a.heard).toEqual([]);
    recover();
    await joined(1);
  });

  it('[SY35] of which a part is missing, moved or broken is not served at all', async () => {
    server = await syncTestServer({ limits: { idleRoomMs: 1e9 } });
    const a = await joined(1);
    for (let i = 0; i < 4; i += 1) a.edit((doc) => putElement(doc, household(`home-0000${i}`)));
    await eventually(() => a.acks().at(-1)).toBe(4);
    const { db } = server.store;
    const rows = await db.selectFrom('document_updates').selectAll().orderBy('seq').execute();
    const put = async (changed: typeof rows) => {
      await db.deleteFrom('document_updates').execute();
      await db.insertInto('document_updates').values(changed).execute();
      const other = await syncTestServerOn(server);
      const client = await rawClient(`${other.url}/${BOARD}`, { account: accountName(1) });
      const { code } = await client.closed;
      await other.sync.close();
      return [code, client.heard.length];
    };
    const [first, second, third, fourth] = rows;
    if (!first || !second || !third || !fourth) throw new Error('four rows were expected');
    expect(await put([first, third, fourth])).toEqual([1013, 0]);
    expect(
      await put([first, { ...second, bytes: third.bytes }, { ...third, bytes: second.bytes }, fourth]),
    ).toEqual([1013, 0]);
    expect(await put([first, second, third, { ...fourth, bytes: fourth.bytes.subarray(1) }])).toEqual([
      1013, 0,
    ]);
  });

  it('[SY55] is compacted: deleted text is nowhere in the store, and the next life begins from it', async () => {
    const master = randomBytes(32);
    server = await syncTestServer({ masterKey: master, limits: { compactUpdates: 10 } });
    const a = await joined(1);
    a.edit((doc) =>
      putElement(doc, { id: 'text-00001', kind: 'text', at: [0, 0], text: 'the secret of Nadia', width: 90 }),
    );
    a.edit((doc) => changeElement(doc, 'text-00001', { text: 'nothing' }));
    a.edit((doc) => putElement(doc, household('home-00001', 'the other secret')));
    a.edit((doc) => removeElement(doc, 'home-00001'));
    await eventually(() => a.acks().at(-1)).toBe(4);
    expect(await everything(master)).toContain('secret');
    for (let i = 0; i < 6; i += 1) a.edit((doc) => changeElement(doc, 'text-00001', { width: 100 + i }));
    await eventually(
      async () => await server.store.db.selectFrom('document_snapshots').selectAll().execute(),
    ).toHaveLength(1);
    const text = await everything(master);
    expect(text).not.toContain('secret');
    expect(text).toContain('nothing');
    a.edit((doc) => changeElement(doc, 'text-00001', { text: 'after' }));
    await eventually(() => a.acks().at(-1)).toBe(11);
    const other = await syncTestServerOn(server, master);
    expect(await other.sync.read(BOARD, readBoard)).toEqual(readBoard(a.doc));
    await other.sync.close();
  });

  it('[SY44] whose compartment’s key was destroyed cannot be read by anybody', async () => {
    server = await syncTestServer();
    const a = await joined(1);
    a.edit((doc) => putElement(doc, household('home-00001')));
    await eventually(() => a.acks().at(-1)).toBe(1);
    await compartmentKeys({ store: server.store, master: server.masterKey }).destroy(COMMON);
    const other = await syncTestServerOn(server);
    await expect(other.sync.read(BOARD, readBoard)).rejects.toThrow();
    await other.sync.close();
  });

  it('[SY57] nobody is in is put away with its log cut, and comes back whole', async () => {
    server = await syncTestServer({ limits: { idleRoomMs: 50, sweepMs: 20 } });
    const a = await joined(1);
    a.edit((doc) => putElement(doc, household('home-00001')));
    await eventually(() => a.acks().at(-1)).toBe(1);
    expect(server.sync.metrics()).toMatchObject({ rooms: 1 });
    a.ws.terminate();
    await eventually(() => server.sync.metrics()['rooms']).toBe(0);
    expect(await server.store.db.selectFrom('document_updates').selectAll().execute()).toEqual([]);
    expect(readBoard((await joined(2)).doc).elements).toHaveLength(1);
  });

  /** Everything the store has of the document, opened. */
  async function everything(master: Uint8Array): Promise<string> {
    const { db } = server.store;
    const sealer = seal(await compartmentKeys({ store: server.store, master }).keyOf(COMMON));
    const updates = await db.selectFrom('document_updates').selectAll().execute();
    const snapshots = await db.selectFrom('document_snapshots').selectAll().execute();
    return [
      ...updates.map((row) => sealer.open(row.bytes, { ...row, as: 'update' })),
      ...snapshots.map((row) => sealer.open(row.bytes, { ...row, as: 'snapshot' })),
    ]
      .map((bytes) => Buffer.from(bytes).toString('latin1'))
      .join();
  }
});

/** Another server on the same store: what it loads is what is on disk. */
async function syncTestServerOn(of: SyncTestServer, masterKey?: Uint8Array): Promise<SyncTestServer> {
  return syncTestServer({ dataDir: of.dataDir, masterKey: masterKey ?? of.masterKey });
}
