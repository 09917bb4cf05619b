import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { type Lies, type SoftPasskey, softPasskey } from '../testing/softPasskey.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import type { TestServer } from '../testing/testServer.ts';
import { type Visitor, visitor } from '../testing/visitor.ts';
import { createPasskeys } from './passkeys.ts';
import { relyingParty } from './relyingParty.ts';

it('[AU1] passkeys are for the host of the public address, and for no bare address', () => {
  expect(relyingParty('https://table.exemple')).toEqual({
    id: 'table.exemple',
    origins: ['https://table.exemple'],
  });
  expect(relyingParty('http://127.0.0.1:8080')).toEqual({
    id: 'localhost',
    origins: ['http://localhost:8080'],
  });
  for (const url of ['https://192.168.1.7', 'http://table.exemple', 'https://[2001:db8::1]'])
    expect(relyingParty(url)).toBeNull();
});

onBothStores('passkeys', (start) => {
  let server: TestServer;
  let owner: Visitor;
  let passkey: SoftPasskey;
  let origin: string;

  beforeEach(async () => {
    server = await start();
    origin = server.url.replace('127.0.0.1', 'localhost');
    owner = await firstFacilitator(server);
    passkey = softPasskey(origin);
    await enrol(owner, passkey);
  });

  async function enrol(browser: Visitor, key: SoftPasskey, lies?: Lies) {
    const question = await browser.must(api.account.askNewPasskey, {});
    return await browser.call(api.account.addPasskey, {
      body: { name: 'Téléphone', response: key.register(question, lies) },
    });
  }

  async function enter(browser: Visitor, lies?: Lies) {
    const question = await browser.must(api.signIn.askPasskey, {});
    return await browser.call(api.signIn.answerPasskey, { body: { response: passkey.sign(question, lies) } });
  }

  it('[AU3] signs in without a name, and the owner sees, renames and removes it', async () => {
    const browser = visitor(server.url);
    expect((await enter(browser)).status).toBe(200);
    const [mine, same] = [await owner.must(api.signIn.me, {}), await browser.must(api.signIn.me, {})];
    expect(same.account.id).toBe(mine.account.id);
    const { passkeys } = await browser.must(api.account.listPasskeys, {});
    const [only] = passkeys;
    expect(only).toMatchObject({ name: 'Téléphone', synced: false, lastUsedAt: expect.any(Number) });
    const params = { passkeyId: only?.id ?? '' };
    await browser.must(api.account.renamePasskey, { params, body: { name: 'Bureau' } });
    expect((await owner.must(api.account.listPasskeys, {})).passkeys[0]?.name).toBe('Bureau');
    await browser.must(api.account.removePasskey, { params });
    expect((await enter(visitor(server.url))).code).toBe('badPasskey');
  });

  it('[AU2] a question is of one browser, once, for five minutes', async () => {
    const [one, other] = [visitor(server.url), visitor(server.url)];
    const question = await one.must(api.signIn.askPasskey, {});
    const body = { response: passkey.sign(question) };
    await other.must(api.signIn.askPasskey, {});
    expect((await other.call(api.signIn.answerPasskey, { body })).code).toBe('badPasskey');
    expect((await one.call(api.signIn.answerPasskey, { body })).status).toBe(200);
    const again = { response: passkey.sign(question) };
    expect((await one.call(api.signIn.answerPasskey, { body: again })).code).toBe('badPasskey');
    const late = await other.must(api.signIn.askPasskey, {});
    await server.store.db.updateTable('passkey_challenges').set({ expires_at: Date.now() }).execute();
    const tooLate = { response: passkey.sign(late) };
    expect((await other.call(api.signIn.answerPasskey, { body: tooLate })).code).toBe('badPasskey');
    const rows = await server.store.db.selectFrom('passkey_challenges').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(late.challenge);
  });

  it('[AU2] one answer sent forty times at once opens one session', async () => {
    const browser = visitor(server.url);
    const question = await browser.must(api.signIn.askPasskey, {});
    const body = { response: passkey.sign(question) };
    const { cookie } = browser;
    const replies = await Promise.all(
      Array.from({ length: 40 }, () =>
        visitor(server.url).call(api.signIn.answerPasskey, { body }, { cookie }),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('[AU4] another site, another host, another question, somebody unverified: refused', async () => {
    const lies: Lies[] = [
      { origin: 'https://maillage.exemple' },
      { rpId: 'exemple' },
      { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
      { unverified: true },
      { userHandle: Buffer.from('somebody-else').toString('base64url') },
    ];
    for (const lie of lies) expect((await enter(visitor(server.url), lie)).code).toBe('badPasskey');
    expect((await enter(visitor(server.url))).status).toBe(200);
    for (const lie of lies.slice(0, 4))
      expect((await enrol(owner, softPasskey(origin), lie)).code).toBe('badPasskey');
  });

  it('[AU5] a counter that does not go up is a copy', async () => {
    expect((await enter(visitor(server.url), { counter: 9 })).status).toBe(200);
    for (const counter of [9, 3, 0])
      expect((await enter(visitor(server.url), { counter })).code).toBe('badPasskey');
    expect((await enter(visitor(server.url), { counter: 10 })).status).toBe(200);
  });

  it('[AU6] is its account’s alone', async () => {
    const table = await testTable(server, owner);
    const ana = await table.seat({ name: 'Ana', sector: 'family' });
    const { passkeys } = await owner.must(api.account.listPasskeys, {});
    const params = { passkeyId: passkeys[0]?.id ?? '' };
    expect((await ana.browser.call(api.account.removePasskey, { params })).code).toBe('notFound');
    const rename = await ana.browser.call(api.account.renamePasskey, { params, body: { name: 'x' } });
    expect(rename.code).toBe('notFound');
    expect((await enrol(ana.browser, passkey)).code).toBe('alreadyExists');
  });

  it('[AU7] a closed account is not entered', async () => {
    await server.store.db.updateTable('accounts').set({ closed_at: 1 }).execute();
    expect((await enter(visitor(server.url))).code).toBe('badPasskey');
  });

  it('[AU8] signs the hash of a text, for its account and for that text', async () => {
    const { account } = await owner.must(api.signIn.me, {});
    const accountId = account.id;
    const passkeys = createPasskeys({ store: server.store, publicUrl: () => server.url, now: Date.now });
    const challenge = createHash('sha256').update('Je dis oui.').digest('base64url');
    const response = passkey.sign({ challenge, rpId: 'localhost' });
    const proof = await passkeys.verifyAssertion({ accountId, challenge, response });
    expect(proof).toMatchObject({ ok: true, value: { credentialId: passkey.credentialId, response } });
    const other = createHash('sha256').update('Je dis non.').digest('base64url');
    const signed = () => passkey.sign({ challenge, rpId: 'localhost' });
    for (const wrong of [
      { accountId, challenge: other, response: signed() },
      { accountId: 'somebody-else', challenge, response: signed() },
      {
        accountId,
        challenge,
        response: passkey.sign({ challenge, rpId: 'localhost' }, { unverified: true }),
      },
    ])
      expect(await passkeys.verifyAssertion(wrong)).toEqual({ ok: false, because: 'badPasskey' });
  });
});
