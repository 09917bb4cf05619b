import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { type Mailbox, mailbox } from '../testing/mailbox.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import type { TestServer } from '../testing/testServer.ts';
import { visitor } from '../testing/visitor.ts';
import { createAuthService } from './service.ts';

const EMAIL = 'ana@exemple.fr';
const AT_ONCE = 100;
const ROUNDS = 60;
const TRIES = 4;

onBothStores('what is tried on the ways in', (start) => {
  let mail: Mailbox;
  let server: TestServer;
  beforeAll(async () => {
    mail = await mailbox();
  });
  afterAll(() => mail.close());
  beforeEach(async () => {
    mail.letters.length = 0;
    server = await start({ smtpUrl: mail.url });
    const table = await testTable(server, await firstFacilitator(server));
    await table.seat({ name: 'Ana', sector: 'family', email: EMAIL });
    await mail.letter(1);
  });
  const link = () => /http\S+#jeton=\S+/.exec(mail.letters[0]?.text ?? '')?.[0] ?? '';
  const token = () => link().split('#jeton=')[1] ?? '';
  const sessions = () => server.store.db.selectFrom('sign_in_sessions').select('id').execute();

  it(`[AU20] one link, ${AT_ONCE} at once: one session`, async () => {
    const before = (await sessions()).length;
    const body = { token: token() };
    const replies = await Promise.all(
      Array.from({ length: AT_ONCE }, () => visitor(server.url).call(api.signIn.redeemLink, { body })),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await sessions()).toHaveLength(before + 1);
    expect(await server.store.db.selectFrom('session_facts').select('session_id').execute()).toHaveLength(
      before + 1,
    );
  });

  it(`[AU20] one code, ${AT_ONCE} at once: one session`, async () => {
    const browser = visitor(server.url);
    await browser.must(api.signIn.askCode, { body: { email: EMAIL } });
    const code = /\b(\d{6})\b/.exec((await mail.letter(2)).text)?.[1] ?? '';
    const before = (await sessions()).length;
    const { cookie } = browser;
    const replies = await Promise.all(
      Array.from({ length: AT_ONCE }, () =>
        visitor(server.url).call(api.signIn.verifyCode, { body: { email: EMAIL, code } }, { cookie }),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await sessions()).toHaveLength(before + 1);
  });

  it('[AU21] ten looks at a link by a gateway, whatever they say they are, change nothing', async () => {
    const kept = async () =>
      JSON.stringify(
        await Promise.all([
          server.store.db.selectFrom('sign_in_links').selectAll().orderBy('token_hash').execute(),
          server.store.db.selectFrom('sign_in_sessions').selectAll().orderBy('id').execute(),
          server.store.db.selectFrom('members').selectAll().orderBy('id').execute(),
          server.store.db.selectFrom('audit').selectAll().orderBy('seq').execute(),
        ]),
      );
    const before = await kept();
    const guises: Record<string, string>[] = [
      {},
      { purpose: 'prefetch' },
      { 'sec-purpose': 'prefetch;prerender', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
      { 'x-moz': 'prefetch' },
      { 'user-agent': 'Mozilla/5.0 (compatible; BingPreview/1.0b)' },
    ];
    const [page = '', fragment = ''] = link().split('#');
    for (const method of ['GET', 'HEAD'])
      for (const headers of guises) {
        await fetch(page, { method, headers });
        // Some gateways write the fragment as if it were part of the address.
        await fetch(`${page}?${fragment}`, { method, headers });
        await fetch(`${server.url}/api/auth/redeem-link?token=${token()}`, { method, headers });
      }
    expect(await kept()).toBe(before);
    expect((await visitor(server.url).redeem(link())).situationId).not.toBeNull();
  });

  it('[AU22] the same bytes for an address that is known and one that is not', async () => {
    const shape = async (email: string, path: string, body: object) => {
      const response = await fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { origin: server.url, 'content-type': 'application/json' },
        body: JSON.stringify({ email, ...body }),
      });
      const headers = [...response.headers]
        .filter(([name]) => name !== 'date')
        .map(([name, value]) => [name, value.replace(/nonce-[\w+/=]+|(?<==)[\w-]{32}(?=;)/g, '…')]);
      return { status: response.status, headers, body: await response.text() };
    };
    for (const [path, body] of [
      ['/api/auth/code', {}],
      ['/api/auth/verify', { code: '000000' }],
    ] as const) {
      const known = await shape(EMAIL, path, body);
      expect(await shape('qui@exemple.fr', path, body)).toEqual(known);
    }
  });

  it('[AU22] the same work: the time it takes tells nothing', async () => {
    const auth = createAuthService({
      store: server.store,
      book: server.book,
      sendsMail: true,
      now: Date.now,
    });
    const timed = async (email: string) => {
      const began = performance.now();
      await auth.askCode(email);
      return performance.now() - began;
    };
    const apart = async () => {
      const [known, unknown]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        // Each goes first as often as the other.
        const first = round % 2 === 0 ? EMAIL : `qui-${round}@exemple.fr`;
        const second = round % 2 === 0 ? `qui-${round}@exemple.fr` : EMAIL;
        for (const email of [first, second]) (email === EMAIL ? known : unknown).push(await timed(email));
      }
      const spread = Math.max(quantile(known, 0.75) - quantile(known, 0.25), 0.5);
      return Math.abs(quantile(known, 0.5) - quantile(unknown, 0.5)) / spread;
    };
    // Noise is not there each time; work that is left out would be.
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < TRIES && least > 1; i += 1) least = Math.min(least, await apart());
    expect(least).toBeLessThanOrEqual(1);
  });
});

function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(at * (sorted.length - 1))] ?? 0;
}
