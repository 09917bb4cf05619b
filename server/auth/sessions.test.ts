import { once } from 'node:events';
import { sql } from 'kysely';
import { beforeEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { api } from '#shared/protocol/http/api.ts';
import { createLiveSessions } from '../people/liveSessions.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { softPasskey } from '../testing/softPasskey.ts';
import { firstFacilitator, type TestTable, testTable } from '../testing/table.ts';
import type { TestServer } from '../testing/testServer.ts';
import { type Visitor, visitor } from '../testing/visitor.ts';
import { deviceOf } from './deviceOf.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

it('[AU32] a device in two words, and nothing finer', () => {
  const said: [string | null, string, string][] = [
    [FIREFOX, 'Firefox', 'Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36',
      'Chrome',
      'Linux',
    ],
    ['<script>alert(1)</script>', '', ''],
    ['', '', ''],
    [null, '', ''],
  ];
  for (const [header, browser, system] of said) expect(deviceOf(header)).toEqual({ browser, system });
});

it('[AU30, AU31] ends at its time whatever happens, and before when nobody gives a sign', () => {
  let now = 1_000;
  const live = createLiveSessions(() => now);
  const common = { accountId: 'a', expiresAt: 10_000, seenAt: 1_000 };
  live.add({ ...common, sessionId: 'professional', idleMs: 500 });
  live.add({ ...common, sessionId: 'family', idleMs: null });
  now = 1_499;
  live.touch('professional');
  now = 1_998;
  expect([live.has('professional'), live.has('family')]).toEqual([true, true]);
  now = 1_999;
  expect([live.has('professional'), live.has('family')]).toEqual([false, true]);
  // A sign that comes too late wakes nobody.
  live.touch('professional');
  expect(live.has('professional')).toBe(false);
  now = 10_000;
  expect(live.has('family')).toBe(false);
});

onBothStores('sessions and their owner', (start) => {
  let server: TestServer;
  let owner: Visitor;
  let table: TestTable;
  beforeEach(async () => {
    server = await start();
    owner = await firstFacilitator(server);
    table = await testTable(server, owner);
  });

  /** Another browser of the same person: a link from whoever keeps the server. */
  async function anotherBrowser(userAgent = FIREFOX): Promise<Visitor> {
    const { account } = await owner.must(api.signIn.me, {});
    const browser = visitor(server.url);
    const { url } = await adminLink(server, account.id);
    const token = url.split('#jeton=')[1] ?? '';
    const reply = await browser.call(api.signIn.redeemLink, { body: { token } }, { 'user-agent': userAgent });
    expect(reply.status).toBe(200);
    return browser;
  }

  async function boardSocket(browser: Visitor): Promise<WebSocket> {
    const { board } = await table.compartment('common');
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board}`, {
      headers: { cookie: browser.cookie, origin: server.url },
    });
    await once(socket, 'message');
    return socket;
  }

  it('[AU32] the owner sees where they are signed in, and nobody else does', async () => {
    const browser = await anotherBrowser();
    const { sessions } = await browser.must(api.account.listSessions, {});
    expect(sessions).toHaveLength(2);
    expect(sessions[0]).toMatchObject({ browser: 'Firefox', system: 'Linux', isThis: true });
    expect(sessions[1]).toMatchObject({ isThis: false });
    const ana = await table.seat({ name: 'Ana', sector: 'family' });
    expect((await ana.browser.must(api.account.listSessions, {})).sessions).toHaveLength(1);
    const rows = await server.store.db.selectFrom('sign_in_sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/Mozilla|127\.0\.0\.1/);
    const params = { sessionId: sessions[1]?.id ?? '' };
    expect((await ana.browser.call(api.account.endSession, { params })).code).toBe('notFound');
  });

  it('[AU33] ended by its owner, its sockets close within a second', async () => {
    const browser = await anotherBrowser();
    const socket = await boardSocket(browser);
    const mine = await boardSocket(owner);
    const { sessions } = await owner.must(api.account.listSessions, {});
    const params = { sessionId: sessions.find(({ isThis }) => !isThis)?.id ?? '' };
    const closed = once(socket, 'close');
    const began = performance.now();
    await owner.must(api.account.endSession, { params });
    const [code] = await closed;
    expect(code).toBe(4401);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect((await browser.call(api.signIn.me, {})).code).toBe('signIn');
    expect(mine.readyState).toBe(WebSocket.OPEN);
    mine.terminate();
  });

  it('[AU33] all but this one', async () => {
    const browsers = [await anotherBrowser(), await anotherBrowser()];
    const sockets = await Promise.all(browsers.map(boardSocket));
    const closed = Promise.all(sockets.map((socket) => once(socket, 'close')));
    expect(await owner.must(api.account.endOtherSessions, {})).toEqual({ ended: 2 });
    await closed;
    for (const browser of browsers) expect((await browser.call(api.signIn.me, {})).code).toBe('signIn');
    expect((await owner.call(api.signIn.me, {})).status).toBe(200);
  });
});

onBothStores('signing out', (start) => {
  it('[SI7] says so only once the session is gone from the store', async () => {
    const server = await start();
    const { schema } = server.store.db;
    const owner = await firstFacilitator(server);
    const kept = visitor(server.url, server.url, owner.cookie);
    const { id } = await server.store.db
      .selectFrom('sign_in_sessions')
      .select('id')
      .executeTakeFirstOrThrow();
    // Something that the store won't delete a session under.
    await schema
      .createTable('holder')
      .addColumn('session_id', 'varchar', (column) => column.references('sign_in_sessions.id'))
      .execute();
    await sql`insert into holder (session_id) values (${id})`.execute(server.store.db);
    expect((await owner.call(api.signIn.signOut, {})).status).toBe(500);
    // The browser still has its cookie, and can try again.
    expect((await owner.call(api.signIn.me, {})).status).toBe(200);
    await schema.dropTable('holder').execute();
    expect((await owner.call(api.signIn.signOut, {})).status).toBe(204);
    expect((await kept.call(api.signIn.me, {})).code).toBe('signIn');
    expect(await server.store.db.selectFrom('sign_in_sessions').selectAll().execute()).toEqual([]);
  });
});

onBothStores('sessions that nobody uses', (start) => {
  it('[AU31] a professional’s ends after a while without a sign; reading again by itself is none', async () => {
    const server = await start({ sessionIdleMinutes: 0.02 });
    const owner = await firstFacilitator(server);
    const table = await testTable(server, owner);
    const ana = await table.seat({ name: 'Ana', sector: 'family' });
    const passkey = softPasskey(server.url.replace('127.0.0.1', 'localhost'));
    const made = await owner.must(api.account.askNewPasskey, {});
    await owner.must(api.account.addPasskey, { body: { name: 'Clé', response: passkey.register(made) } });
    const browser = visitor(server.url);
    const question = await browser.must(api.signIn.askPasskey, {});
    await browser.must(api.signIn.answerPasskey, { body: { response: passkey.sign(question) } });
    const { board } = await table.compartment('common');
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board}`, {
      headers: { cookie: browser.cookie, origin: server.url },
    });
    const [code] = await once(socket, 'close');
    expect(code).toBe(4401);
    await vi.waitFor(async () => expect((await browser.call(api.signIn.me, {})).code).toBe('signIn'));
    // The family's stays, and so does that of whoever could not come back alone when they came in.
    expect((await ana.browser.call(api.signIn.me, {})).status).toBe(200);
    expect((await owner.call(api.signIn.me, {})).status).toBe(200);
    await vi.waitFor(async () => {
      const rows = await server.store.db.selectFrom('sign_in_sessions').select('id').execute();
      expect(rows).toHaveLength(2);
    });
  });

  it('[AU30] all end after the hours that were set', async () => {
    const server = await start({ sessionHours: 3 });
    await firstFacilitator(server);
    const row = await server.store.db
      .selectFrom('sign_in_sessions')
      .select(['created_at', 'expires_at'])
      .executeTakeFirstOrThrow();
    const hours = (new Date(row.expires_at).getTime() - new Date(row.created_at).getTime()) / 3_600_000;
    expect(hours).toBeCloseTo(3, 2);
  });
});

async function adminLink(server: TestServer, accountId: string): Promise<{ url: string }> {
  const { makeLink } = await import('./links.ts');
  return await makeLink(server.store.db, server.url, {
    kind: 'admin',
    accountId,
    memberId: null,
    mailed: false,
    accountExisted: true,
    createdBy: null,
    now: Date.now(),
  });
}
