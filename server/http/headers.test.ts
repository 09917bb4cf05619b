import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import type { Call } from '#shared/protocol/http/call.ts';
import { firstFacilitator } from '../testing/table.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { visitor } from '../testing/visitor.ts';

const CALLS: Call[] = Object.values(api).flatMap((slice): Call[] => Object.values(slice));
const PAGES = ['/', '/entrer', '/rejoindre', '/compte', '/assets/none.js', '/api/openapi.json', '/api/none'];
const OTHERS = ['/healthz', '/readyz', '/metrics', '/.well-known/nothing', '/%00', '/sync/board:none-000000'];

const ALWAYS: Record<string, string | RegExp> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': /camera=\(\).*microphone=\(\).*publickey-credentials-get=\(self\)/,
  'content-security-policy':
    /^default-src 'none'; script-src 'self'; .*; require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard ownWorkers$/,
};

function missing(response: Response, secure: boolean): string[] {
  const wanted = secure ? { ...ALWAYS, 'strict-transport-security': 'max-age=31536000' } : ALWAYS;
  return Object.entries(wanted).flatMap(([name, expected]) => {
    const found = response.headers.get(name) ?? '';
    const right = typeof expected === 'string' ? found === expected : expected.test(found);
    return right ? [] : [`${name}: ${found}`];
  });
}

for (const publicUrl of [null, 'https://table.exemple']) {
  describe(`headers, ${publicUrl ?? 'on this machine'}`, () => {
    let server: TestServer;
    const origin = () => publicUrl ?? server.url;
    beforeAll(async () => {
      server = await testServer({ publicUrl });
    });
    afterAll(() => server.close());

    it('[HT60] every route carries them: answers, refusals, pages, files, what isn’t there', async () => {
      const cookie = publicUrl === null ? (await firstFacilitator(server)).cookie : '';
      const wrong: string[] = [];
      const look = async (what: string, response: Response) => {
        for (const issue of missing(response, publicUrl !== null)) wrong.push(`${what}: ${issue}`);
      };
      for (const call of CALLS)
        for (const [who, headers] of [
          ['nobody', { origin: origin() }],
          ['somebody', { origin: origin(), cookie }],
          ['another site', { origin: 'https://autre.exemple' }],
        ] as const) {
          // Ends the session that the others are asked with.
          if (who === 'somebody' && call.path === api.signIn.signOut.path) continue;
          const path = call.path.replace(/\{\w+\}/g, 'nothing-here-0000');
          const response = await fetch(`${server.localUrl}${path}`, {
            method: call.method.toUpperCase(),
            headers,
          });
          await look(`${who} ${call.method} ${call.path} ${response.status}`, response);
        }
      for (const path of [...PAGES, ...OTHERS])
        for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS'])
          await look(`${method} ${path}`, await fetch(`${server.localUrl}${path}`, { method }));
      expect(wrong).toEqual([]);
    });

    it('[HT61] nothing that was asked under a session is kept by anybody', async () => {
      for (const call of CALLS.filter(({ who }) => who === 'session')) {
        const path = call.path.replace(/\{\w+\}/g, 'nothing-here-0000');
        const headers = { origin: origin() };
        const method = call.method.toUpperCase();
        const response = await fetch(`${server.localUrl}${path}`, { method, headers });
        expect(response.headers.get('cache-control')).toBe('no-store');
      }
    });
  });
}

describe('signing out', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
  });
  afterAll(() => server.close());

  it('[HT62] has the browser forget what this site left in it, whoever sits down next', async () => {
    const browser = visitor(server.url);
    await browser.redeem(server.firstToken);
    const response = await fetch(`${server.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { origin: server.url, cookie: browser.cookie },
    });
    expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(response.headers.getSetCookie().join()).toMatch(/maillage=;|Max-Age=0/);
  });

  it('[HT51] every cookie is for HTTP only, and a host cookie over https', async () => {
    const secure = await testServer({ publicUrl: 'https://table.exemple' });
    const ask = async (path: string, body?: object) =>
      (
        await fetch(`${secure.localUrl}${path}`, {
          method: 'POST',
          headers: { origin: 'https://table.exemple', 'content-type': 'application/json' },
          ...(body ? { body: JSON.stringify(body) } : {}),
        })
      ).headers.getSetCookie();
    const cookies = [
      ...(await ask('/api/auth/redeem-link', { token: secure.firstToken })),
      ...(await ask('/api/auth/passkey/ask')),
      ...(await ask('/api/auth/provider/start', { provider: 'none' })),
    ];
    expect(cookies.length).toBeGreaterThanOrEqual(3);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-maillage[\w-]*=/);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; SameSite=(Lax|Strict)/);
      expect(cookie).not.toMatch(/domain/i);
    }
    await secure.close();
  });
});
