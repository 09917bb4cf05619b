import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { type Mailbox, mailbox } from '../testing/mailbox.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { type SoftPasskey, softPasskey } from '../testing/softPasskey.ts';
import { firstFacilitator, type TestTable, testTable } from '../testing/table.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { type Visitor, visitor } from '../testing/visitor.ts';
import { FRESH_MS } from './fresh.ts';
import { makeLink } from './links.ts';

const NOBODY = { everyone: false, sectors: [], memberIds: [] };

async function grewStale(server: TestServer): Promise<void> {
  const proved_at = Date.now() - FRESH_MS - 1_000;
  await server.store.db.updateTable('session_facts').set({ proved_at }).execute();
}

onBothStores('proving again who one is', (start) => {
  let server: TestServer;
  let owner: Visitor;
  let table: TestTable;
  let compartmentId: string;
  beforeEach(async () => {
    server = await start();
    owner = await firstFacilitator(server);
    table = await testTable(server, owner);
    compartmentId = (
      await owner.must(api.situations.createCompartment, {
        params: { situationId: table.situationId },
        body: { name: 'Soins', category: 'workingNotes', audience: { ...NOBODY, sectors: ['health'] } },
      })
    ).id;
  });

  const audience = (browser: Visitor, sectors: ('health' | 'school')[]) =>
    browser.call(api.situations.changeCompartment, {
      params: { compartmentId },
      body: { audience: { ...NOBODY, sectors } },
    });

  async function enrol(browser: Visitor): Promise<SoftPasskey> {
    const passkey = softPasskey(server.url.replace('127.0.0.1', 'localhost'));
    const question = await browser.must(api.account.askNewPasskey, {});
    await browser.must(api.account.addPasskey, {
      body: { name: 'Clé', response: passkey.register(question) },
    });
    return passkey;
  }

  it('[AU40] an audience is widened only by somebody who proved who they are in the last five minutes', async () => {
    const passkey = await enrol(owner);
    await grewStale(server);
    expect((await audience(owner, ['health', 'school'])).code).toBe('stepUp');
    const view = await table.view();
    expect(view.compartments.find(({ id }) => id === compartmentId)?.audience.sectors).toEqual(['health']);
    // Closing needs no proof: it must never be harder than opening.
    expect((await audience(owner, [])).status).toBe(204);
    expect((await audience(owner, ['health'])).code).toBe('stepUp');
    const question = await owner.must(api.account.askStepUpPasskey, {});
    await owner.must(api.account.stepUpByPasskey, { body: { response: passkey.sign(question) } });
    expect((await audience(owner, ['health', 'school'])).status).toBe(204);
  });

  it('[AU40] an answer for signing in, or of somebody else, proves nothing here', async () => {
    const passkey = await enrol(owner);
    const ana = await table.seat({ name: 'Ana', sector: 'school' });
    const hers = await enrol(ana.browser);
    await grewStale(server);
    const signIn = await owner.must(api.signIn.askPasskey, {});
    const crossed = { body: { response: passkey.sign(signIn) } };
    expect((await owner.call(api.account.stepUpByPasskey, crossed)).code).toBe('badPasskey');
    const question = await owner.must(api.account.askStepUpPasskey, {});
    const foreign = { body: { response: hers.sign(question) } };
    expect((await owner.call(api.account.stepUpByPasskey, foreign)).code).toBe('badPasskey');
    expect((await owner.must(api.account.stepUpWays, {})).fresh).toBe(false);
  });

  it('[AU42] another way in is added only with a proof, the first one too', async () => {
    const { id: accountId } = (await owner.must(api.signIn.me, {})).account;
    const none = { code: false, passkey: false, providers: [], accountId };
    expect(await owner.must(api.account.stepUpWays, {})).toEqual({
      ...none,
      fresh: true,
      mayMakePasskey: true,
    });
    await enrol(owner);
    await grewStale(server);
    expect((await owner.call(api.account.askNewPasskey, {})).code).toBe('stepUp');
    const { passkeys } = await owner.must(api.account.listPasskeys, {});
    const params = { passkeyId: passkeys[0]?.id ?? '' };
    expect((await owner.call(api.account.removePasskey, { params })).code).toBe('stepUp');
    const link = { provider: 'service-0001', purpose: 'link' } as const;
    expect((await owner.call(api.account.startIdentity, { body: link })).code).toBe('stepUp');
    const identity = { params: { identityId: 'identity-0001' } };
    expect((await owner.call(api.account.removeIdentity, identity)).code).toBe('stepUp');
  });

  it('[AU42] [AU44] behind a link that was handed over no passkey is made, behind one from the keeper it is', async () => {
    const { browser } = await table.seat({ name: 'Ana', sector: 'family', isProved: false });
    const { accountId, ...ways } = await browser.must(api.account.stepUpWays, {});
    expect(ways).toMatchObject({ fresh: false, mayMakePasskey: false });
    expect((await browser.call(api.account.askNewPasskey, {})).code).toBe('stepUp');
    // What was asked for while it was fresh is not answered once it no longer is.
    const passkey = softPasskey(server.url.replace('127.0.0.1', 'localhost'));
    const body = { name: 'Clé', response: passkey.register(await owner.must(api.account.askNewPasskey, {})) };
    expect((await browser.call(api.account.addPasskey, { body })).code).toBe('stepUp');
    const keeper = { createdBy: null, memberId: null, mailed: false, accountExisted: true };
    const made = { kind: 'admin', accountId, ...keeper, now: Date.now() } as const;
    await browser.redeem((await makeLink(server.store.db, server.url, made)).url);
    await enrol(browser);
    expect((await browser.must(api.account.stepUpWays, {})).passkey).toBe(true);
  });

  it('[AU44] a link that anybody handed over proves nothing, one from whoever keeps the server does', async () => {
    const other = await table.seat({
      name: 'M. Roux',
      role: 'facilitator',
      sector: 'social',
      isProved: false,
    });
    const widened = await audience(other.browser, ['health', 'school']);
    expect(widened.code).toBe('stepUp');
    await grewStale(server);
    const params = { situationId: table.situationId, memberId: (await table.view()).me.id };
    await server.store.db.updateTable('accounts').set({ can_create_situations: 0 }).execute();
    for (const maker of [owner, other.browser]) {
      const { url } = await maker.must(api.people.handOverLink, { params });
      await owner.redeem(String(url));
      expect((await audience(owner, ['health', 'school'])).code).toBe('stepUp');
      const elsewhere = visitor(server.url);
      const again = await maker.must(api.people.handOverLink, { params });
      await elsewhere.redeem(String(again.url));
      expect((await audience(elsewhere, ['health', 'school'])).code).toBe('stepUp');
    }
    const { account } = await owner.must(api.signIn.me, {});
    const given = await makeLink(server.store.db, server.url, {
      kind: 'admin',
      accountId: account.id,
      memberId: null,
      mailed: false,
      accountExisted: true,
      createdBy: null,
      now: Date.now(),
    });
    await owner.redeem(given.url);
    expect((await audience(owner, ['health', 'school'])).status).toBe(204);
  });

  it('[AU42] [AU44] the door of a room proves nothing, and no way in is added there', async () => {
    const { invitation } = await owner.must(api.people.invite, {
      params: { situationId: table.situationId },
      body: { name: 'Mère (fictive)', role: 'participant', sector: 'family', familyPlace: 'holder' },
    });
    const at = { situationId: table.situationId };
    const door = await owner.must(api.room.openDoor, { params: at });
    const mother = visitor(server.url);
    await mother.must(api.room.knock, { body: { code: door.code, name: 'Mère' } });
    const { visitors } = await owner.must(api.room.door, { params: { ...at, doorId: door.id } });
    await owner.must(api.room.admit, {
      params: { ...at, doorId: door.id, visitorId: visitors[0]?.id ?? '' },
      body: { memberId: invitation.member.id },
    });
    await mother.must(api.room.enter, { body: {} });
    const copy = { params: at, body: { format: 'json', language: 'fr' } } as const;
    expect((await mother.call(api.rights.askCopy, copy)).code).toBe('stepUp');
    expect(await mother.must(api.account.stepUpWays, {})).toMatchObject({
      fresh: false,
      mayMakePasskey: false,
    });
    expect((await mother.call(api.account.askNewPasskey, {})).code).toBe('notAllowed');
    const link = { provider: 'service-0001', purpose: 'link' } as const;
    expect((await mother.call(api.account.startIdentity, { body: link })).code).toBe('notAllowed');
  });
});

describe('proving again by a code', { timeout: 30_000 }, () => {
  let mail: Mailbox;
  let server: TestServer;
  let ana: Visitor;
  beforeEach(async () => {
    mail = await mailbox();
    server = await testServer({ smtpUrl: mail.url });
    const table = await testTable(server, await firstFacilitator(server));
    await table.seat({ name: 'Ana', sector: 'family', email: 'ana@exemple.fr' });
    const letter = await mail.letter(1);
    ana = visitor(server.url);
    await ana.redeem(/http\S+#jeton=\S+/.exec(letter.text)?.[0] ?? '');
  });
  afterEach(async () => {
    await server.close();
    await mail.close();
  });

  it('[AU43] mailed to one’s own address, typed in the browser that asked, once', async () => {
    await grewStale(server);
    expect((await ana.must(api.account.stepUpWays, {})).code).toBe(true);
    await ana.must(api.account.askStepUpCode, {});
    const { text, to } = await mail.letter(2);
    expect(to).toEqual(['ana@exemple.fr']);
    const code = /\b(\d{6})\b/.exec(text)?.[1] ?? '';
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect((await ana.call(api.account.stepUpByCode, { body: { code: wrong } })).code).toBe('badCode');
    expect((await ana.must(api.account.stepUpWays, {})).fresh).toBe(false);
    await ana.must(api.account.stepUpByCode, { body: { code } });
    expect((await ana.must(api.account.stepUpWays, {})).fresh).toBe(true);
    expect((await ana.call(api.account.stepUpByCode, { body: { code } })).code).toBe('badCode');
  });

  it('[AU44] [AU45] a link read in one’s own mailbox proves it, and is kept as what proved it', async () => {
    expect((await ana.must(api.account.stepUpWays, {})).fresh).toBe(true);
    const rows = await server.store.db.selectFrom('session_facts').select('method').execute();
    expect(rows.map(({ method }) => method).sort()).toEqual(['admin', 'mailedLink']);
  });

  it('[AU23] guesses are counted for the account, from whatever address', async () => {
    const guess = () => ana.call(api.account.stepUpByCode, { body: { code: '000000' } });
    let last = await guess();
    for (let i = 0; i < 25 && last.code === 'badCode'; i += 1) last = await guess();
    expect(last.code).toBe('slowDown');
  });
});
