import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { putElement, readBoard } from '#shared/board/index.ts';
import { eventually } from './testing/eventually.ts';
import { accountName, COMMON } from './testing/fakeAccessBook.ts';
import { type SyncTestServer, syncTestServer, TEST_ORIGIN } from './testing/syncTestServer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: SyncTestServer;
const providers: WebsocketProvider[] = [];

afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy();
  await server.close();
});

function open(account: string, document: string): { doc: Y.Doc; provider: WebsocketProvider } {
  const doc = new Y.Doc();
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie: `account=${account}`, origin: TEST_ORIGIN } });
    }
  }
  const provider = new WebsocketProvider(server.url, document, doc, {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  providers.push(provider);
  return { doc, provider };
}

describe('a stock y-websocket provider', () => {
  it('[SY4] syncs, edits and sees the edits of others', async () => {
    server = await syncTestServer();
    const a = open(accountName(1), `board:${COMMON}`);
    const b = open(accountName(2), `board:${COMMON}`);
    await eventually(() => a.provider.synced && b.provider.synced).toBe(true);
    putElement(a.doc, { id: 'nadia-0001', kind: 'household', at: [1, 2], name: 'Nadia' });
    await eventually(() => readBoard(b.doc).elements).toHaveLength(1);
    expect(await server.sync.read(`board:${COMMON}`, (doc) => readBoard(doc).elements)).toHaveLength(1);
  });
});

describe('a document opened ahead', () => {
  it('[SY81] is there when somebody comes; what fails is told to them, and only then', async () => {
    let isDown = true;
    server = await syncTestServer({
      wrapLog: (log) => ({
        ...log,
        load: async (document) => {
          if (isDown) throw new Error('the store is away');
          return log.load(document);
        },
      }),
    });
    server.sync.openAhead([`board:${COMMON}`, 'board:nothing-0001']);
    await eventually(() => server.logged.filter(({ message }) => /opened ahead/.test(message))).toHaveLength(
      2,
    );
    expect(server.sync.metrics()['rooms']).toBe(0);
    isDown = false;
    server.sync.openAhead([`board:${COMMON}`]);
    await eventually(() => server.sync.metrics()['rooms']).toBe(1);
    const { provider } = open(accountName(1), `board:${COMMON}`);
    await eventually(() => provider.synced).toBe(true);
    expect(server.sync.metrics()['rooms']).toBe(1);
  });
});
