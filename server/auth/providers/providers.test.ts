import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { CLIENT, type IdentityProvider, identityProvider } from '../../testing/identityProvider.ts';
import { firstFacilitator, testTable } from '../../testing/table.ts';
import { type TestServer, testServer } from '../../testing/testServer.ts';
import { type Visitor, visitor } from '../../testing/visitor.ts';
import { PROVIDER_PRESETS } from './presets.ts';
import { readClaims } from './readClaims.ts';
import { readProviders } from './readProviders.ts';

const EMAIL = 'ana@exemple.fr';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('identity providers', { timeout: 30_000 }, () => {
  let folder: string;
  let one: IdentityProvider;
  let other: IdentityProvider;
  let server: TestServer;
  let owner: Visitor;
  let ana: { browser: Visitor; memberId: string };

  beforeEach(async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const at = (id: string) => ({ returnTo: `${url}/entrer/retour/${id}`, signedOutTo: `${url}/entrer` });
    [one, other] = [await identityProvider(at('one')), await identityProvider(at('other'))];
    folder = await mkdtemp(join(tmpdir(), 'maillage-oidc-'));
    const oidcProvidersFile = join(folder, 'providers.json');
    await writeFile(
      oidcProvidersFile,
      JSON.stringify([
        { id: 'one', name: 'Un', issuer: one.issuer, ...CLIENT, emailIsProof: true },
        { id: 'other', name: 'Autre', issuer: other.issuer, ...CLIENT },
      ]),
    );
    server = await testServer({ port, oidcProvidersFile });
    owner = await firstFacilitator(server);
    const table = await testTable(server, owner);
    ana = await table.seat({ name: 'Ana', sector: 'school', email: EMAIL });
  });
  afterEach(async () => {
    await server.close();
    await Promise.all([one.close(), other.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  async function start(browser: Visitor, provider = 'one'): Promise<string> {
    return (await browser.must(api.signIn.startProvider, { body: { provider } })).url;
  }
  const finish = (browser: Visitor, search: string, provider = 'one') =>
    browser.call(api.signIn.finishProvider, { body: { provider, search } });

  async function link(browser: Visitor, provider = 'one') {
    const { url } = await browser.must(api.account.startIdentity, { body: { provider, purpose: 'link' } });
    return await finish(browser, await (provider === 'one' ? one : other).visit(url), provider);
  }
  async function enter(browser: Visitor, provider = 'one') {
    const url = await start(browser, provider);
    return await finish(browser, await (provider === 'one' ? one : other).visit(url), provider);
  }

  it('[AU10] asks with a code, PKCE, a state and a nonce, and comes back to an address of its own', async () => {
    const url = new URL(await start(visitor(server.url)));
    expect(url.origin).toBe(one.issuer);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${server.url}/entrer/retour/one`,
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(url.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43);
    const rows = await server.store.db.selectFrom('provider_attempts').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(url.searchParams.get('state'));
  });

  it('[AU10] a store that fails is no provider that doesn’t vouch', async () => {
    await server.store.db.schema.dropTable('provider_attempts').execute();
    const reply = await visitor(server.url).call(api.signIn.startProvider, { body: { provider: 'one' } });
    expect([reply.status, reply.code]).toEqual([500, 'internal']);
  });

  it('[AU12] who linked an identity comes in with it, whatever address it says', async () => {
    one.signsIn('ana-1', { email: 'autre@exemple.fr', email_verified: false });
    expect((await link(ana.browser)).body).toEqual({ purpose: 'link' });
    const browser = visitor(server.url);
    expect((await enter(browser)).body).toEqual({ purpose: 'signIn' });
    expect((await browser.must(api.signIn.me, {})).account.email).toBe(EMAIL);
    // Nobody else may link it too, and it goes when its owner says so.
    expect((await link(owner)).code).toBe('alreadyExists');
    const { identities } = await browser.must(api.account.listIdentities, {});
    const params = { identityId: identities[0]?.id ?? '' };
    expect((await owner.call(api.account.removeIdentity, { params })).code).toBe('notFound');
    await browser.must(api.account.removeIdentity, { params });
    expect((await enter(visitor(server.url))).code).toBe('badProvider');
  });

  it('[AU12] makes no account: an unknown identity is told the same as an unknown address', async () => {
    one.signsIn('somebody', { email: 'qui@exemple.fr', email_verified: true });
    const stranger = await enter(visitor(server.url));
    one.signsIn('somebody', { email: EMAIL, email_verified: false });
    const pretender = await enter(visitor(server.url));
    expect(stranger.code).toBe('badProvider');
    expect(pretender.raw).toBe(stranger.raw);
    expect(await server.store.db.selectFrom('accounts').select('id').execute()).toHaveLength(2);
  });

  it('[AU13] an address that nobody verified opens nobody’s account', async () => {
    for (const verified of [false, undefined, 'true', 1, null]) {
      one.signsIn('thief', { email: EMAIL, email_verified: verified });
      expect((await enter(visitor(server.url))).code).toBe('badProvider');
    }
    // Nor does one verified by a provider whose word isn't taken for it.
    other.signsIn('thief', { email: EMAIL, email_verified: true });
    expect((await enter(visitor(server.url), 'other')).code).toBe('badProvider');
    expect(await server.store.db.selectFrom('credentials').select('id').execute()).toEqual([]);
  });

  it('[AU13] an address that was verified does, and ends the sessions from before', async () => {
    one.signsIn('ana-1', { email: 'ANA@exemple.fr', email_verified: true });
    const browser = visitor(server.url);
    expect((await enter(browser)).status).toBe(200);
    expect((await browser.must(api.signIn.me, {})).account.email).toBe(EMAIL);
    expect((await ana.browser.call(api.signIn.me, {})).code).toBe('signIn');
  });

  it('[AU11] a wrong state, a wrong nonce, a code that comes twice', async () => {
    one.signsIn('ana-1', { email: EMAIL, email_verified: true });
    const browser = visitor(server.url);
    const search = await one.visit(await start(browser));
    const forged = new URLSearchParams(search);
    forged.set('state', 'x'.repeat(43));
    expect((await finish(browser, `?${forged}`)).code).toBe('badProvider');
    expect((await finish(browser, search)).status).toBe(200);
    expect((await finish(browser, search)).code).toBe('badProvider');

    const tampered = new URL(await start(browser));
    tampered.searchParams.set('nonce', 'x'.repeat(43));
    expect((await finish(browser, await one.visit(tampered.href))).code).toBe('badProvider');
    // The code of before, on a question of now: it was redeemed, and for another secret.
    const fresh = new URLSearchParams(await one.visit(await start(browser)));
    fresh.set('code', new URLSearchParams(search).get('code') ?? '');
    expect((await finish(browser, `?${fresh}`)).code).toBe('badProvider');
  });

  it('[AU11] somebody else’s code, brought to the thief’s own question, opens nothing', async () => {
    one.signsIn('ana-1', { email: EMAIL, email_verified: true });
    const [victim, thief] = [visitor(server.url), visitor(server.url)];
    const stolen = new URLSearchParams(await one.visit(await start(victim)));
    one.signsIn('thief', {});
    const own = new URLSearchParams(await one.visit(await start(thief)));
    own.set('code', stolen.get('code') ?? '');
    expect((await finish(thief, `?${own}`)).code).toBe('badProvider');
    // Nor does a good answer in another browser than the one that asked: nobody is signed in as somebody else's doing.
    one.signsIn('ana-1', { email: EMAIL, email_verified: true });
    for (const elsewhere of [victim, visitor(server.url)]) {
      const answer = await one.visit(await start(thief));
      expect((await finish(elsewhere, answer)).code).toBe('badProvider');
      expect((await finish(thief, answer)).status).toBe(200);
    }
  });

  it('[AU14] one provider’s answer is never taken for another’s', async () => {
    other.signsIn('ana-1', { email: EMAIL, email_verified: true });
    one.signsIn('ana-1', { email: EMAIL, email_verified: true });
    const browser = visitor(server.url);
    const search = await other.visit(await start(browser, 'other'));
    expect((await finish(browser, search, 'one')).code).toBe('badProvider');
    // A question asked of one, answered with a code and an issuer of the other.
    const mixed = new URLSearchParams(await one.visit(await start(browser)));
    const foreign = new URLSearchParams(await other.visit(await start(browser, 'other')));
    mixed.set('code', foreign.get('code') ?? '');
    mixed.set('iss', foreign.get('iss') ?? '');
    expect((await finish(browser, `?${mixed}`)).code).toBe('badProvider');
    // The same name at two providers is two people.
    expect((await link(ana.browser)).status).toBe(200);
    expect((await enter(visitor(server.url), 'other')).code).toBe('badProvider');
  });

  it('[AU15] what a provider says is a proposal: the place at the table stays as it was written', async () => {
    one.signsIn('ana-1', {
      name: 'Ana Zébulon',
      function: 'Enseignante',
      organization: 'École Jules-Ferry',
      profession: 'teacher',
    });
    await link(ana.browser);
    const { identities } = await ana.browser.must(api.account.listIdentities, {});
    expect(identities).toMatchObject([
      {
        name: 'Ana Zébulon',
        function: 'Enseignante',
        organization: 'École Jules-Ferry',
        profession: 'teacher',
      },
    ]);
    const row = await server.store.db
      .selectFrom('members')
      .select(['function', 'organization', 'profession', 'sector'])
      .where('id', '=', ana.memberId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ function: '', organization: '', profession: null, sector: 'school' });
    expect((await ana.browser.must(api.signIn.me, {})).account.name).toBe('Ana');
  });

  it('[AU16] no token of a provider is kept, and signing out leads there too', async () => {
    one.signsIn('ana-1', { email: EMAIL, email_verified: true });
    const browser = visitor(server.url);
    await enter(browser);
    const rows = await server.store.db.selectFrom('credentials').selectAll().execute();
    expect(rows).toMatchObject([{ access_token: null, refresh_token: null, id_token: null }]);
    const { url } = await browser.must(api.signIn.leaveProvider, {});
    const out = new URL(url ?? '');
    expect(out.origin).toBe(one.issuer);
    expect(out.searchParams.get('post_logout_redirect_uri')).toBe(`${server.url}/entrer`);
    expect((await fetch(out, { redirect: 'manual' })).status).toBeLessThan(400);
    expect((await browser.must(api.signIn.leaveProvider, {})).url).toBeNull();
  });

  it('[AU43] signing in again at the provider proves who one is, for the one who linked it', async () => {
    one.signsIn('ana-1', {});
    await link(ana.browser);
    await server.store.db.updateTable('session_facts').set({ proved_at: 1 }).execute();
    const ways = await ana.browser.must(api.account.stepUpWays, {});
    expect(ways).toMatchObject({ fresh: false, providers: [{ id: 'one', name: 'Un' }] });
    const again = async () => {
      const body = { provider: 'one', purpose: 'stepUp' as const };
      const { url } = await ana.browser.must(api.account.startIdentity, { body });
      return await finish(ana.browser, await one.visit(url));
    };
    one.signsIn('somebody-else', {});
    expect((await again()).code).toBe('badProvider');
    expect((await ana.browser.must(api.account.stepUpWays, {})).fresh).toBe(false);
    one.signsIn('ana-1', {});
    expect((await again()).body).toEqual({ purpose: 'stepUp' });
    expect((await ana.browser.must(api.account.stepUpWays, {})).fresh).toBe(true);
  });

  it('[AU10] a provider that is away is refused like one that isn’t there', async () => {
    await other.close();
    const browser = visitor(server.url);
    const asked = await browser.call(api.signIn.startProvider, { body: { provider: 'other' } });
    expect(asked.code).toBe('badProvider');
    const unknown = await browser.call(api.signIn.startProvider, { body: { provider: 'nowhere' } });
    expect(unknown.raw).toBe(asked.raw);
    other = await identityProvider({ returnTo: server.url, signedOutTo: server.url });
  });
});

describe('the settings of providers', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillage-oidc-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const read = async (what: unknown) => {
    const file = join(folder, 'providers.json');
    await writeFile(file, JSON.stringify(what));
    return await readProviders(file);
  };

  it('[AU10] a preset needs a client and its secret, in the file or in another one', async () => {
    await writeFile(join(folder, 'secret'), 'un-secret\n');
    const [proconnect] = await read([
      { preset: 'proconnect', clientId: 'x', clientSecretFile: join(folder, 'secret') },
    ]);
    expect(proconnect).toMatchObject({ id: 'proconnect', name: 'ProConnect', clientSecret: 'un-secret' });
    expect(await readProviders(null)).toEqual([]);
  });

  it('[AU10] what is wrong stops the server, in words', async () => {
    const whole = { id: 'a', name: 'A', issuer: 'https://a.exemple', clientId: 'x', clientSecret: 'y' };
    for (const wrong of [
      [{ preset: 'nowhere', clientId: 'x', clientSecret: 'y' }],
      [{ ...whole, clientSecret: undefined }],
      [{ ...whole, issuer: 'ldap://a.exemple' }],
      [{ ...whole, issuer: undefined }],
      [whole, whole],
      [{ ...whole, emailIsproof: true }],
    ])
      await expect(read(wrong)).rejects.toThrow('OIDC_PROVIDERS');
  });

  it('[AU15] claims of the presets lead to our words, and nonsense to none', () => {
    const { prosanteconnect, proconnect } = PROVIDER_PRESETS;
    if (!prosanteconnect || !proconnect) throw new Error('the presets are there');
    const said = {
      given_name: 'Ana',
      family_name: 'Zébulon',
      SubjectRole: ['60^Infirmier'],
      SubjectOrganization: 'Cabinet des Lilas',
      SubjectRefPro: { exercices: [{ libelleProfession: 'Infirmière' }] },
    };
    expect(readClaims(said, prosanteconnect.claims)).toEqual({
      name: 'Ana Zébulon',
      function: 'Infirmière',
      organization: 'Cabinet des Lilas',
      profession: 'nurse',
    });
    expect(readClaims({ siret: '13002526500013' }, proconnect.claims).organization).toBe('13002526500013');
    for (const SubjectRole of ['99^Autre', '__proto__', 'constructor', 7, null, ['60'.repeat(99)]])
      expect(readClaims({ SubjectRole }, prosanteconnect.claims).profession).toBeNull();
    expect(readClaims({ given_name: 'x'.repeat(5_000) }, prosanteconnect.claims).name).toBe('');
  });
});
