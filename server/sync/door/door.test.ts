import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { changeElement, putElement, readBoard } from '#shared/board/index.ts';
import { MESSAGE, SYNC } from '#shared/protocol/messageTypes.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';
import type { UpdateLog } from '../log/updateLog.ts';
import { eventually } from '../testing/eventually.ts';
import { accountName, COMMON, FAMILY, SITUATION } from '../testing/fakeAccessBook.ts';
import { type RawClient, rawClient, syncMessage } from '../testing/rawClient.ts';
import { sleepyProxy } from '../testing/sleepyProxy.ts';
import { type SyncTestServer, syncTestServer, TEST_ORIGIN } from '../testing/syncTestServer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: SyncTestServer;
const clients: RawClient[] = [];
const BOARD = `board:${COMMON}`;

afterEach(async () => {
  for (const { ws } of clients.splice(0)) ws.terminate();
  await server.close();
});

async function join(
  account: string | null,
  document = BOARD,
  of: { query?: string; origin?: string | null; url?: string } = {},
): Promise<RawClient> {
  const client = await rawClient(`${of.url ?? server.url}/${document}`, { account, ...of });
  clients.push(client);
  return client;
}

const isIn = (client: RawClient) => client.heard.some(({ step }) => step === SYNC.step2);

async function joined(account: number, document = BOARD): Promise<RawClient> {
  const client = await join(accountName(account), document);
  await eventually(() => isIn(client)).toBe(true);
  return client;
}

function without(account: number) {
  const facts = server.book.current();
  return {
    ...facts,
    members: facts.members.map((one) =>
      one.accountId === accountName(account) ? { ...one, removed: true } : one,
    ),
  };
}

/** A store that stops before it loads, or writes, until it is told to go on. */
function holding(step: 'load' | 'commit') {
  const { promise, resolve: goOn } = Promise.withResolvers<void>();
  let isHeld = false;
  const wait = async (at: typeof step) => {
    if (at !== step) return;
    isHeld = true;
    await promise;
  };
  const wrapLog = (log: UpdateLog): UpdateLog => ({
    ...log,
    load: (document) => wait('load').then(() => log.load(document)),
    commit: (entries) => wait('commit').then(() => log.commit(entries)),
  });
  return { wrapLog, goOn, isHeld: () => isHeld };
}

describe('coming in', () => {
  it('[SY1] [SY5] asks for a sign-in, and tells nobody what exists', async () => {
    server = await syncTestServer();
    expect((await (await join(null)).closed).code).toBe(4401);
    const stranger = await join('stranger-0001');
    const nothing = await join(accountName(1), 'board:nothing-0001');
    const nonsense = await join(accountName(1), 'nonsense');
    const closed = await join(accountName(2), `board:${FAMILY}`);
    for (const client of [stranger, nothing, nonsense, closed]) {
      expect((await client.closed).code).toBe(4403);
      expect(client.heard).toEqual([]);
    }
  });

  it('[SY35] not to a document that the store has in another compartment than the book', async () => {
    server = await syncTestServer();
    const name = await server.addNote('note-0001', FAMILY);
    const located = server.book.documents.get(name);
    if (!located) throw new Error('no such note');
    server.book.documents.set(name, { ...located, compartmentId: COMMON });
    const client = await join(accountName(2), name);
    expect((await client.closed).code).toBe(4403);
    expect(client.heard).toEqual([]);
  });

  it('[SY1] tells a stranger nothing of a document’s epoch', async () => {
    server = await syncTestServer();
    const stranger = await join('stranger-0001', BOARD, { query: '?ack=1&epoch=7' });
    expect((await stranger.closed).code).toBe(4403);
  });

  it('[SY1] only from a page of ours', async () => {
    server = await syncTestServer();
    for (const origin of ['https://evil.example', 'null', '', null]) {
      const foreign = await join(accountName(1), BOARD, { origin });
      expect((await foreign.closed).code).toBe(1006);
    }
    const own = await join(accountName(1), BOARD, { origin: TEST_ORIGIN });
    await eventually(() => isIn(own)).toBe(true);
  });

  it('[SY2] not with a client built for another schema', async () => {
    server = await syncTestServer();
    for (const schema of ['0', String(SCHEMA_VERSION + 1), 'x', ''])
      expect((await (await join(accountName(1), BOARD, { query: `?schema=${schema}` })).closed).code).toBe(
        4426,
      );
    const current = await join(accountName(1), BOARD, { query: `?schema=${SCHEMA_VERSION}` });
    await eventually(() => isIn(current)).toBe(true);
  });

  it('[SY56] not with a dead epoch', async () => {
    server = await syncTestServer();
    const a = await joined(1);
    a.edit((doc) => putElement(doc, { id: 'home-00001', kind: 'household', at: [0, 0], name: 'canary-old' }));
    await eventually(() => a.acks().at(-1)).toBe(1);
    await server.sync.newEpoch(BOARD, (fresh) => {
      putElement(fresh, { id: 'home-00002', kind: 'household', at: [0, 0], name: 'kept' });
    });
    expect((await a.closed).code).toBe(4409);
    const stale = await join(accountName(1), BOARD, { query: '?ack=1&epoch=1' });
    expect((await stale.closed).code).toBe(4409);
    const b = await joined(1);
    expect(b.heard[0]?.body).toEqual(Uint8Array.of(2));
    expect(readBoard(b.doc).elements.map(({ id }) => id)).toEqual(['home-00002']);
    // A stale device that says nothing of epochs can't bring the old content back either.
    b.update(Y.encodeStateAsUpdate(a.doc));
    expect((await b.closed).code).toBe(4409);
    expect((await server.sync.read(BOARD, readBoard)).elements.map(({ id }) => id)).toEqual(['home-00002']);
  });

  it('[LG1] a document that can’t be loaded is logged without a word of what went wrong with it', async () => {
    const load = () => Promise.reject(new Error('canary-of-a-note'));
    server = await syncTestServer({ wrapLog: (log) => ({ ...log, load }) });
    expect((await (await join(accountName(1))).closed).code).toBe(1013);
    expect(server.logged).toMatchObject([{ level: 'error', fields: { document: BOARD } }]);
    expect(JSON.stringify(server.logged)).not.toContain('canary');
  });

  it('[SY3] access that goes while the document is loading lets no byte out', async () => {
    const held = holding('load');
    server = await syncTestServer({ wrapLog: held.wrapLog });
    const client = await join(accountName(1));
    await eventually(held.isHeld).toBe(true);
    server.book.change(without(1));
    held.goOn();
    expect((await client.closed).code).toBe(4403);
    expect(client.heard).toEqual([]);
  });
});

describe('access that was given', () => {
  it('[SY50] goes in the same turn: the edit after it reaches nobody who lost it', async () => {
    server = await syncTestServer();
    const [leaving, staying] = [await joined(1), await joined(2)];
    server.book.change(without(1));
    staying.edit((doc) =>
      putElement(doc, { id: 'home-00001', kind: 'household', at: [0, 0], name: 'secret' }),
    );
    leaving.edit((doc) => putElement(doc, { id: 'home-00002', kind: 'household', at: [0, 0], name: 'late' }));
    expect((await leaving.closed).code).toBe(4403);
    await eventually(() => staying.acks().at(-1)).toBe(1);
    expect(leaving.heard.filter(({ step }) => step === SYNC.update)).toEqual([]);
    expect((await server.sync.read(BOARD, readBoard)).elements.map(({ id }) => id)).toEqual(['home-00001']);
  });

  it('[SY50] an edit on its way to the disk when access goes is not sent to who lost it', async () => {
    const held = holding('commit');
    server = await syncTestServer({ wrapLog: held.wrapLog });
    const [leaving, writer] = [await joined(1), await joined(2)];
    writer.edit((doc) =>
      putElement(doc, { id: 'home-00001', kind: 'household', at: [0, 0], name: 'secret' }),
    );
    await eventually(held.isHeld).toBe(true);
    server.book.change(without(1));
    held.goOn();
    await eventually(() => writer.acks().at(-1)).toBe(1);
    expect((await leaving.closed).code).toBe(4403);
    expect(leaving.heard.filter(({ step }) => step === SYNC.update)).toEqual([]);
  });

  it('[SY51] an edit that gets to the disk under facts nobody knows any more is sent to nobody', async () => {
    const held = holding('commit');
    server = await syncTestServer({ limits: { sweepMs: 600_000 }, wrapLog: held.wrapLog });
    const [reader, writer] = [await joined(1), await joined(2)];
    writer.edit((doc) =>
      putElement(doc, { id: 'home-00001', kind: 'household', at: [0, 0], name: 'secret' }),
    );
    await eventually(held.isHeld).toBe(true);
    server.book.forget(SITUATION, true);
    held.goOn();
    expect((await reader.closed).code).toBe(1012);
    expect(reader.heard.filter(({ step }) => step === SYNC.update)).toEqual([]);
    server.book.forget(SITUATION, false);
  });

  it('[SY5] [SY50] an answer that waits for the disk when access goes is not given', async () => {
    const held = holding('commit');
    server = await syncTestServer({ wrapLog: held.wrapLog });
    const proxy = await sleepyProxy(server.port);
    const leaving = await join(accountName(1), BOARD, { url: `ws://127.0.0.1:${proxy.port}/sync` });
    await eventually(() => isIn(leaving)).toBe(true);
    const writer = await joined(2);
    writer.edit((doc) =>
      putElement(doc, { id: 'text-0001', kind: 'text', at: [0, 0], text: 'secret '.repeat(250), width: 90 }),
    );
    await eventually(held.isHeld).toBe(true);
    const asked = server.sync.metrics()['framesReceived'] ?? 0;
    leaving.send(syncMessage(SYNC.step1, Uint8Array.of(0)));
    await eventually(() => server.sync.metrics()['framesReceived']).toBeGreaterThan(asked);
    const before = proxy.passed();
    // Their answer to the close does not come: the socket stays for a moment.
    proxy.sleep();
    server.book.change(without(1));
    held.goOn();
    await eventually(() => writer.acks().at(-1)).toBe(1);
    proxy.wake();
    await leaving.closed;
    // No more than the close frame, whatever the client makes of bytes behind it.
    expect(proxy.passed() - before).toBeLessThan(100);
    proxy.close();
  });

  it('[SY50] a sleeping reader is reset: what was queued for it never arrives', async () => {
    server = await syncTestServer({
      limits: { queueBytes: 64e6, byteBurst: 64e6, pendingBytesPerRoom: 64e6 },
    });
    const proxy = await sleepyProxy(server.port);
    const sleeper = await join(accountName(1), BOARD, { url: `ws://127.0.0.1:${proxy.port}/sync` });
    await eventually(() => isIn(sleeper)).toBe(true);
    const writer = await joined(2);
    proxy.sleep();
    const before = proxy.passed();
    const texts = Array.from({ length: 40 }, (_, i) => `text-000${i}-0`);
    writer.edit((doc) => {
      for (const id of texts) putElement(doc, { id, kind: 'text', at: [0, 0], text: '', width: 100 });
    });
    for (let i = 0; i < 250; i += 1)
      writer.edit((doc) => {
        for (const id of texts) changeElement(doc, id, { text: `${i} ${'canary '.repeat(280)}` });
      });
    await eventually(() => writer.acks().at(-1)).toBe(251);
    const t0 = performance.now();
    server.book.change(without(1));
    await eventually(() => server.sync.metrics()['connections']).toBe(1);
    expect(performance.now() - t0).toBeLessThan(2_000);
    proxy.wake();
    await sleeper.closed;
    // What had left for the other machine before is beyond recall; of the 20 MB that were queued here nothing follows.
    expect(proxy.passed() - before).toBeLessThan(8_000_000);
    proxy.close();
  });

  it('[SY64] so is one whose bytes have all left the server and none its kernel; who took all is told why', async () => {
    server = await syncTestServer();
    const writer = await joined(2);
    for (let part = 0; part < 8; part += 1)
      writer.edit((doc) => {
        for (let i = 0; i < 100; i += 1)
          putElement(doc, {
            ...{ id: `text-${part}-${1_000 + i}`, kind: 'text', at: [0, 0], width: 100 },
            text: 'canary '.repeat(250),
          });
      });
    await eventually(() => writer.acks().at(-1)).toBe(8);
    const taker = await joined(3);
    const proxy = await sleepyProxy(server.port);
    const sleeper = await join(accountName(1), BOARD, { url: `ws://127.0.0.1:${proxy.port}/sync` });
    proxy.sleep();
    // Asked for and sent, as far as the server can see.
    const { ws } = await joined(4);
    await eventually(() => ws.readyState).toBe(ws.OPEN);
    const before = proxy.passed();
    server.book.change({ ...without(1), members: without(1).members.filter((_, at) => at !== 3) });
    proxy.wake();
    await sleeper.closed;
    expect(proxy.passed() - before).toBeLessThan(256 * 1024);
    expect((await taker.closed).code).toBe(4403);
    proxy.close();
  });

  it('[SY50] ends with the sign-in: 4401, in its turn and not when somebody next looks', async () => {
    server = await syncTestServer({ limits: { sweepMs: 600_000 } });
    const [leaving, staying] = [await joined(1), await joined(2)];
    server.book.endSession(accountName(1));
    expect((await leaving.closed).code).toBe(4401);
    expect(staying.ws.readyState).toBe(staying.ws.OPEN);
  });

  it('[SY59] a change in the situation is told to those who may see what changed', async () => {
    server = await syncTestServer();
    const [family, social] = [await joined(1), await joined(2)];
    const told = ({ heard }: RawClient) =>
      heard.filter(({ type }) => type === MESSAGE.situationChanged).length;
    server.book.change(server.book.current(), { situationId: SITUATION, compartmentId: FAMILY });
    server.book.change(server.book.current(), { situationId: SITUATION, compartmentId: COMMON });
    await eventually(() => [told(family), told(social)]).toEqual([2, 1]);
    server.book.change(server.book.current());
    await eventually(() => [told(family), told(social)]).toEqual([3, 2]);
  });

  it('[SY51] is no more while the facts are unknown: 1012', async () => {
    server = await syncTestServer();
    const client = await joined(1);
    server.book.forget(SITUATION, true);
    server.book.change(server.book.current());
    expect((await client.closed).code).toBe(1012);
  });

  it('[SY53] and shrinks to reading: 4409, and then reading works', async () => {
    server = await syncTestServer();
    const client = await joined(1);
    const facts = server.book.current();
    server.book.change({ ...facts, situation: { ...facts.situation, archived: true } });
    expect((await client.closed).code).toBe(4409);
    const again = await joined(1);
    expect(again.heard.some(({ step }) => step === SYNC.step1)).toBe(false);
  });

  it('[SY54] ends by the clock with the legal basis it rests on', async () => {
    server = await syncTestServer({ limits: { sweepMs: 600_000 } });
    const opened = {
      recordId: 'consent-0001',
      kind: 'consent',
      order: 1,
      compartmentId: FAMILY,
      effect: 'opens',
      memberIds: [],
      sectors: ['social'],
      from: 0,
    } as const;
    server.book.change({ ...server.book.current(), bases: [{ ...opened, until: null }] });
    const client = await joined(2, `board:${FAMILY}`);
    const until = Date.now() + 500;
    server.book.change({ ...server.book.current(), bases: [{ ...opened, until }] });
    expect((await client.closed).code).toBe(4403);
    expect(Date.now()).toBeGreaterThanOrEqual(until);
  });

  it('[SY58] ends when the document is removed, and nothing of it stays', async () => {
    server = await syncTestServer();
    const client = await joined(1);
    client.edit((doc) => putElement(doc, { id: 'home-00001', kind: 'household', at: [0, 0], name: 'x' }));
    await eventually(() => client.acks().at(-1)).toBe(1);
    await server.sync.remove(BOARD);
    expect((await client.closed).code).toBe(4403);
    for (const table of ['documents', 'document_updates', 'document_snapshots', 'client_bindings'] as const) {
      const rows = await server.store.db.selectFrom(table).selectAll().execute();
      expect(rows.filter((row) => Object.values(row).includes(BOARD))).toEqual([]);
    }
    expect((await (await join(accountName(1))).closed).code).toBe(4403);
  });
});
