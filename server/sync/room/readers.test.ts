import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { changeElement, type Element, putElement, readBoard } from '#shared/board/index.ts';
import { MESSAGE } from '#shared/protocol/messageTypes.ts';
import { eventually } from '../testing/eventually.ts';
import { accountName, COMMON } from '../testing/fakeAccessBook.ts';
import { type RawClient, rawClient } from '../testing/rawClient.ts';
import { sleepyProxy } from '../testing/sleepyProxy.ts';
import { type SyncTestServer, syncTestServer, TEST_ORIGIN } from '../testing/syncTestServer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: SyncTestServer;
const clients: RawClient[] = [];
const providers: WebsocketProvider[] = [];
const BOARD = `board:${COMMON}`;

afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy();
  for (const { ws } of clients.splice(0)) ws.terminate();
  await server.close();
});

async function joined(account: number, url = server.url): Promise<RawClient> {
  const client = await rawClient(`${url}/${BOARD}`, { account: accountName(account) });
  clients.push(client);
  await eventually(() => client.heard.some(({ step }) => step === 1)).toBe(true);
  return client;
}

const identity = (i: number) => ({
  memberId: `member-000${i}`,
  name: `Name of ${accountName(i)}`,
  sector: i % 2 === 0 ? 'social' : 'family',
  role: 'participant',
});

describe('presence', () => {
  it('[SY70] [SY71] carries the person as the server knows them, and only fields of the list', async () => {
    server = await syncTestServer();
    const [a, b] = [await joined(1), await joined(2)];
    a.presence({
      cursor: [1, 2],
      selection: ['nadia-0001'],
      editing: true,
      viewport: { at: [0, 0], zoom: 1 },
      ink: { pen: 'pen', tint: 1, size: 4, at: [5, 6], path: 'gAA', secret: 1 },
      drag: { ids: ['nadia-0001'], by: [3, 4], secret: 1 },
      caret: {
        anchor: { type: null, tname: 'content', item: { client: 1, clock: 2 }, assoc: 0 },
        head: { tname: 'content' },
      },
      person: { name: 'the prefect', memberId: 'forged' },
      user: { name: '<script>' },
      __proto__: { x: 1 },
    });
    await eventually(() => b.others()).toHaveLength(1);
    expect(b.others()[0]?.state).toEqual({
      person: identity(1),
      cursor: [1, 2],
      selection: ['nadia-0001'],
      editing: true,
      viewport: { at: [0, 0], zoom: 1 },
      ink: { pen: 'pen', tint: 1, size: 4, at: [5, 6], path: 'gAA' },
      drag: { ids: ['nadia-0001'], by: [3, 4] },
      caret: {
        anchor: { tname: 'content', assoc: 0, type: null, item: { client: 1, clock: 2 } },
        head: { tname: 'content' },
      },
    });
    a.presence({
      cursor: ['x', 1e99],
      selection: 'all',
      drag: { by: 1 },
      editing: 'yes',
      viewport: { zoom: 0 },
      ink: { pen: 'pen', tint: 1, size: 4, at: [5, 6], path: '<script>' },
    });
    await eventually(() => b.others()).toHaveLength(2);
    expect(b.others()[1]?.state).toEqual({ person: identity(1) });
    expect(a.others()).toEqual([]);
  });

  it('[SY70] A9, A10: a connection speaks under one id, which it did not choose, and for nobody else', async () => {
    server = await syncTestServer();
    const [a, b] = [await joined(1), await joined(2)];
    a.presence({ cursor: [1, 1] });
    await eventually(() => b.others()).toHaveLength(1);
    for (let i = 0; i < 50; i += 1) a.presence({ cursor: [9, 9] }, 1_000 + i);
    a.presence({ cursor: [2, 2] });
    await eventually(() => b.others().at(-1)?.state).toMatchObject({ cursor: [2, 2] });
    const ids = new Set(b.others().map(({ id }) => id));
    expect(ids.size).toBe(1);
    expect([...ids][0]).toBeGreaterThan(2 ** 32);
    expect(b.others().some(({ state }) => JSON.stringify(state).includes('9,9'))).toBe(false);
    const clocks = b.others().map(({ clock }) => clock);
    expect(clocks).toEqual([...clocks].sort((x, y) => x - y));
    expect(Math.max(...clocks)).toBeLessThan(100);
  });

  it('[SY73] is there for who comes later, and gone with who leaves', async () => {
    server = await syncTestServer();
    const a = await joined(1);
    a.presence({ cursor: [1, 1] });
    const b = await joined(2);
    await eventually(() => b.others().at(-1)?.state).toMatchObject({ cursor: [1, 1] });
    a.ws.terminate();
    await eventually(() => b.others().at(-1)?.state).toBeNull();
    const c = await joined(3);
    c.send(Uint8Array.of(MESSAGE.queryAwareness));
    await eventually(() => c.heard.filter(({ type }) => type === MESSAGE.awareness)).toHaveLength(1);
    expect(c.others()).toEqual([]);
  });

  it('[SY75] is under ids that tell nothing of how many others there are', async () => {
    server = await syncTestServer();
    const reader = await joined(1);
    const seen: number[] = [];
    for (const account of [2, 3, 4]) {
      const other = await joined(account);
      other.presence({ cursor: [account, account] });
      await eventually(() => reader.others().length).toBe(seen.length + 1);
      seen.push(reader.others().at(-1)?.id ?? 0);
    }
    const [one = 0, two = 0, three = 0] = seen;
    expect(Math.min(Math.abs(two - one), Math.abs(three - two))).toBeGreaterThan(1_000);
    for (const id of seen) expect([Math.floor(Math.log2(id)), Number.isSafeInteger(id)]).toEqual([48, true]);
  });

  it('[SY72] that is too large closes the connection', async () => {
    server = await syncTestServer();
    const a = await joined(1);
    a.presence({ selection: ['x'.repeat(10_000)] });
    expect((await a.closed).code).toBe(4400);
  });

  it('[SY4] is what a stock y-websocket provider expects', async () => {
    server = await syncTestServer();
    const [a, b] = [stock(1), stock(2)];
    await eventually(() => a.synced && b.synced).toBe(true);
    a.awareness.setLocalState({ cursor: [5, 5] });
    const states = () => [...b.awareness.getStates().entries()].filter(([id]) => id !== b.doc.clientID);
    await eventually(() => states().map(([, state]) => state)).toEqual([
      { person: identity(1), cursor: [5, 5] },
    ]);
    a.destroy();
    await eventually(states).toEqual([]);
  });
});

describe('readers', () => {
  it('[SY60] [SY61] A12: a stalled reader is let go, costs others nothing, and syncs again', async () => {
    server = await syncTestServer({
      limits: { stallMs: 500, sweepMs: 50, byteBurst: 1e9, pendingBytesPerRoom: 1e9 },
    });
    const proxy = await sleepyProxy(server.port);
    const sleeper = await joined(1, `ws://127.0.0.1:${proxy.port}/sync`);
    const [writer, witness] = [await joined(2), await joined(3)];
    proxy.sleep();
    const ids = Array.from({ length: 40 }, (_, i) => `text-000${i}-0`);
    writer.edit((doc) => {
      for (const id of ids) putElement(doc, { id, kind: 'text', at: [0, 0], text: '', width: 90 });
    });
    await eventually(() => writer.acks().at(-1)).toBe(1);
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const rounds = 300;
    for (let i = 0; i < rounds; i += 1) {
      writer.edit((doc) => {
        for (const id of ids) changeElement(doc, id, { text: `${i} ${'x'.repeat(1_900)}` });
      });
      if (i % 20 === 19) await eventually(() => writer.acks().at(-1)).toBe(i + 2);
    }
    await eventually(() => server.sync.metrics()['connections']).toBe(2);
    await eventually(() => readBoard(witness.doc)).toEqual(readBoard(writer.doc));
    expect(witness.ws.readyState).toBe(WebSocket.OPEN);
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
    proxy.wake();
    await sleeper.closed;
    proxy.close();
    expect(readBoard((await joined(1)).doc)).toEqual(readBoard(writer.doc));
  });

  it('[SY60] what waits for a reader is bounded, however patient the server is', async () => {
    server = await syncTestServer({
      limits: { stallMs: 1e9, queueBytes: 100_000, byteBurst: 1e9, frameBurst: 1e9 },
    });
    const proxy = await sleepyProxy(server.port);
    await joined(1, `ws://127.0.0.1:${proxy.port}/sync`);
    const writer = await joined(2);
    proxy.sleep();
    const id = 'text-00001';
    writer.edit((doc) => putElement(doc, { id, kind: 'text', at: [0, 0], text: '', width: 90 }));
    // The kernel takes some megabytes before anything waits here.
    for (let round = 0; server.sync.metrics()['connections'] === 2 && round < 400; round += 1) {
      for (let i = 0; i < 20; i += 1)
        writer.edit((doc) => changeElement(doc, id, { text: `${round} ${i} ${'x'.repeat(1_900)}` }));
      await eventually(() => writer.acks().at(-1)).toBe(1 + (round + 1) * 20);
    }
    expect(server.sync.metrics()['connections']).toBe(1);
    proxy.close();
  });

  it('[SY9] who joins while others write misses nothing and sees nothing twice', async () => {
    server = await syncTestServer();
    const writer = await joined(1);
    const late: RawClient[] = [];
    for (let i = 0; i < 60; i += 1) {
      writer.edit((doc) => putElement(doc, household(`home-${10_000 + i}`)));
      if (i % 6 === 0) {
        const client = await rawClient(`${server.url}/${BOARD}`, { account: accountName(2 + (i % 5)) });
        clients.push(client);
        late.push(client);
      }
    }
    await eventually(() => writer.acks().at(-1)).toBe(60);
    for (const client of late) await eventually(() => readBoard(client.doc).elements).toHaveLength(60);
  });

  it('[SY60] a document larger than a reader’s queue still arrives', async () => {
    server = await syncTestServer({ limits: { queueBytes: 10_000 } });
    const writer = await joined(1);
    for (let i = 0; i < 10; i += 1)
      writer.edit((doc) => {
        for (let j = 0; j < 50; j += 1)
          putElement(doc, {
            id: `text-${i}-${j}-0000`,
            kind: 'text',
            at: [0, 0],
            text: 'y'.repeat(1_900),
            width: 90,
          });
      });
    await eventually(() => writer.acks().at(-1)).toBe(10);
    const reader = await joined(2);
    await eventually(() => Y.encodeStateVector(reader.doc)).toEqual(Y.encodeStateVector(writer.doc));
  });
});

function household(id: string): Element {
  return { id, kind: 'household', at: [0, 0], name: id };
}

function stock(account: number): WebsocketProvider {
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie: `account=${accountName(account)}`, origin: TEST_ORIGIN } });
    }
  }
  const provider = new WebsocketProvider(server.url, BOARD, new Y.Doc(), {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  providers.push(provider);
  return provider;
}
