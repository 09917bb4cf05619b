import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import type { Call } from '#shared/protocol/http/call.ts';
import { havePostgres, startPostgres } from '../testing/postgres.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { visitor } from '../testing/visitor.ts';
import { ownOrigin } from './ownOrigin.ts';
import { staticClient } from './staticClient.ts';

describe('what every answer carries', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
  });
  afterAll(() => server.close());

  it('[HT50] no script, style, font or connection but our own, and nobody frames us', async () => {
    for (const path of ['/', '/entrer', '/api/me', '/healthz', '/nothing.js']) {
      const { headers } = await fetch(`${server.url}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe|style-src 'self' [^;]*unsafe/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    }
    const [one, two] = await Promise.all([fetch(server.url), fetch(server.url)]);
    expect(one.headers.get('content-security-policy')).not.toBe(two.headers.get('content-security-policy'));
  });

  it('[HT51] the session cookie is for HTTP only, and a host cookie over https', async () => {
    const reply = await fetch(`${server.url}/api/auth/redeem-link`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({ token: server.firstToken }),
    });
    expect(reply.headers.getSetCookie()[0]).toMatch(
      /^maillage=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const secure = await testServer({ publicUrl: 'https://table.exemple' });
    const over = await fetch(`http://127.0.0.1:${new URL(secure.localUrl).port}/api/auth/redeem-link`, {
      method: 'POST',
      headers: { origin: 'https://table.exemple', 'content-type': 'application/json' },
      body: JSON.stringify({ token: secure.firstToken }),
    });
    expect(over.headers.getSetCookie()[0]).toMatch(
      /^__Host-maillage=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(over.headers.get('strict-transport-security')).toContain('max-age');
    await secure.close();
  });

  it('[HT52] openapi.json tells every call of the contract, its answers and its refusals', async () => {
    const { paths } = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    };
    const calls: Call[] = Object.values(api).flatMap((slice) => Object.values(slice));
    for (const call of calls) {
      const told = paths[call.path]?.[call.method];
      expect({ path: call.path, told: told !== undefined }).toEqual({ path: call.path, told: true });
      expect(Object.keys(told?.responses ?? {})).toContain(String(call.status));
      expect(JSON.stringify(told?.responses)).toContain('application/problem+json');
    }
    const count = Object.values(paths).reduce((sum, verbs) => sum + Object.keys(verbs).length, 0);
    expect(count).toBe(calls.length);
  });

  it('[HT53] every call of the contract is answered, an unknown one is not', async () => {
    for (const call of Object.values(api).flatMap((slice): Call[] => Object.values(slice))) {
      const reply = await fetch(server.url + call.path.replace(/\{\w+\}/g, 'nothing-here-0000'), {
        method: call.method.toUpperCase(),
        headers: { origin: server.url },
      });
      const expected = call.who === 'session' ? 401 : call.body ? 400 : call.status;
      expect({ path: call.path, status: reply.status }).toEqual({ path: call.path, status: expected });
    }
    const unknown = await fetch(`${server.url}/api/situations/x/unknown`);
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get('content-type')).toBe('application/problem+json');
  });

  it('[HT54] metrics are for the machine itself', async () => {
    const own = await fetch(`${server.url}/metrics`);
    expect(await own.text()).toContain('maillage_sync{what="connections"}');
    const through = await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(through.status).toBe(404);
    const withToken = await testServer({ metricsToken: 'un-jeton' });
    expect((await fetch(`${withToken.url}/metrics`)).status).toBe(404);
    const headers = { authorization: 'Bearer un-jeton' };
    expect((await fetch(`${withToken.url}/metrics`, { headers })).status).toBe(200);
    await withToken.close();
  });

  it('[HT55] who asks too often waits, and is told how long', async () => {
    const browser = visitor(server.url);
    const ask = () => browser.call(api.signIn.askCode, { body: { email: 'ana@exemple.fr' } });
    let last = await ask();
    for (let i = 0; i < 7 && last.status === 202; i += 1) last = await ask();
    expect(last.status).toBe(429);
    expect(JSON.parse(last.raw)).toMatchObject({ code: 'slowDown', retryAfter: expect.any(Number) });
    const other = await browser.call(api.signIn.askCode, { body: { email: 'leo@exemple.fr' } });
    expect(other.status).toBe(202);
  });
});

describe.skipIf(!havePostgres)('a store that does not answer', { timeout: 60_000 }, () => {
  it('[HT56] is told by /readyz and by the calls, and found again without a restart', async () => {
    const postgres = await startPostgres();
    const server = await testServer({ databaseUrl: await postgres.freshDatabase() });
    const browser = visitor(server.url);
    await browser.redeem(server.firstToken);
    await postgres.crash();
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await browser.call(api.signIn.me, {})).code).toBe('unavailable');
    await postgres.start();
    await vi.waitFor(async () => expect((await fetch(`${server.url}/readyz`)).status).toBe(200), 20_000);
    expect((await browser.call(api.signIn.me, {})).status).toBe(200);
    await server.close();
    await postgres.stop();
  });
});

describe('the built client', () => {
  let folder: string;
  const app = new Hono<{ Variables: { nonce: string } }>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillage-dist-'));
    await mkdir(join(folder, 'assets'));
    await mkdir(join(folder, '.vite'));
    await writeFile(join(folder, 'index.html'), '<meta nonce="__CSP_NONCE__">');
    await writeFile(join(folder, 'table.html'), '<meta nonce="__CSP_NONCE__"><link>');
    await writeFile(join(folder, 'assets', 'a.js'), 'plain');
    await writeFile(join(folder, 'assets', 'a.js.br'), 'brotli');
    await writeFile(join(folder, 'assets', 'a.js.gz'), 'gzip');
    await writeFile(join(folder, '.vite', 'manifest.json'), '{}');
    await writeFile(join(folder, '..', 'secret-beside.txt'), 'secret');
    app.use(async (context, next) => {
      context.set('nonce', 'abc');
      await next();
    });
    app.get('*', staticClient(folder));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('[HT57] every page is the client, with the nonce of this answer', async () => {
    for (const path of ['/', '/entrer', '/situations/abc/regles', '/index.html', '/table.html'])
      expect(await (await app.request(path)).text()).toBe('<meta nonce="abc">');
    // The table's own says what the table needs, from its first line.
    expect(await (await app.request('/situations/abc')).text()).toBe('<meta nonce="abc"><link>');
  });

  it('[HT64] a table’s page has what it asks first asked for ahead; no other page does', async () => {
    const linkOf = async (path: string) => (await app.request(path)).headers.get('link');
    const asked = '; rel=preload; as=fetch; crossorigin';
    expect(await linkOf('/situations/abc-D_1')).toBe(`</api/me>${asked}, </api/situations/abc-D_1>${asked}`);
    for (const path of ['/', '/situations/abc/regles', '/situations/a%3E,%3Chttps:evil', '/situations/'])
      expect(await linkOf(path)).toBe(null);
  });

  it('[HT58] files go out compressed as the browser can take them, and may be kept when their name is a hash', async () => {
    const ask = (encoding: string) =>
      app.request('/assets/a.js', { headers: { 'accept-encoding': encoding } });
    const brotli = await ask('gzip, br;q=1');
    expect([await brotli.text(), brotli.headers.get('content-encoding')]).toEqual(['brotli', 'br']);
    expect(await (await ask('gzip')).text()).toBe('gzip');
    const plain = await ask('');
    expect(await plain.text()).toBe('plain');
    expect(plain.headers.get('cache-control')).toContain('immutable');
  });

  it('[HT59] nothing outside the folder, and nothing of the build', async () => {
    const paths = [
      '/../secret-beside.txt',
      '/%2e%2e/secret-beside.txt',
      '/..%2fsecret-beside.txt',
      '/assets/..%2f..%2fsecret-beside.txt',
      '/.vite/manifest.json',
      '/%00',
      '/%',
      '/assets/none.js',
    ];
    for (const path of paths) {
      const reply = await app.request(new Request(`http://x${path}`));
      expect(await reply.text()).not.toMatch(/secret|\{\}/);
    }
  });
});

it('[HT37] our origin is the public one, and on this machine its other names', () => {
  const local = ownOrigin(() => 'http://127.0.0.1:8080');
  expect(local('http://localhost:8080')).toBe(true);
  for (const other of [
    'http://localhost:8081',
    'https://localhost:8080',
    'http://a.exemple:8080',
    '',
    'null',
    undefined,
  ])
    expect(local(other)).toBe(false);
  const open = ownOrigin(() => 'https://table.exemple');
  expect(open('https://table.exemple')).toBe(true);
  for (const other of [
    'http://table.exemple',
    'https://table.exemple.autre',
    'https://localhost',
    'https://table.exemple:444',
  ])
    expect(open(other)).toBe(false);
});
