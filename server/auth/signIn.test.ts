import { beforeEach, expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import type { TestServer } from '../testing/testServer.ts';
import { visitor } from '../testing/visitor.ts';

onBothStores('signing in by link', (start) => {
  let server: TestServer;
  beforeEach(async () => {
    server = await start();
  });

  it('[SI1] a link signs in once, however many try at once', async () => {
    const browsers = Array.from({ length: 40 }, () => visitor(server.url));
    const replies = await Promise.all(
      browsers.map((browser) => browser.call(api.signIn.redeemLink, { body: { token: server.firstToken } })),
    );
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(await server.store.db.selectFrom('sign_in_sessions').selectAll().execute()).toHaveLength(1);
  });

  it('[SI2] asking for the page that shows a link uses nothing up', async () => {
    for (let i = 0; i < 10; i += 1) await fetch(`${server.url}/entrer`);
    const browser = visitor(server.url);
    expect((await browser.call(api.signIn.redeemLink, { body: { token: server.firstToken } })).status).toBe(
      200,
    );
  });

  it('[SI3] a wrong, an old and a used link get the same answer', async () => {
    const browser = visitor(server.url);
    const wrong = await browser.call(api.signIn.redeemLink, { body: { token: 'x'.repeat(32) } });
    await server.store.db.updateTable('sign_in_links').set({ expires_at: 1 }).execute();
    const old = await browser.call(api.signIn.redeemLink, { body: { token: server.firstToken } });
    await server.store.db
      .updateTable('sign_in_links')
      .set({ expires_at: Date.now() + 60_000, used_at: 1 })
      .execute();
    const used = await browser.call(api.signIn.redeemLink, { body: { token: server.firstToken } });
    expect(wrong.code).toBe('badLink');
    expect([old.raw, used.raw]).toEqual([wrong.raw, wrong.raw]);
  });

  it('[SI4] the token of a link is nowhere in the store', async () => {
    const rows = await server.store.db.selectFrom('sign_in_links').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(server.firstToken);
  });

  it('[SI5] without mail, a code asked gets one answer for everybody', async () => {
    const facilitator = await firstFacilitator(server);
    const table = await testTable(server, facilitator);
    await table.seat({ name: 'Ana', sector: 'family', email: 'ana@exemple.fr' });
    const known = await visitor(server.url).call(api.signIn.askCode, { body: { email: 'ana@exemple.fr' } });
    const unknown = await visitor(server.url).call(api.signIn.askCode, { body: { email: 'qui@exemple.fr' } });
    expect(known).toEqual(unknown);
    expect(known.body).toEqual({ sentBy: 'facilitator' });
  });

  it('[SI6] an invitation to an account that exists does not let its maker in as that account', async () => {
    const facilitator = await firstFacilitator(server);
    const first = await testTable(server, facilitator);
    const victim = await first.seat({ name: 'Ana', sector: 'family', email: 'ana@exemple.fr' });
    const second = await testTable(server, facilitator);
    const { url } = await facilitator.must(api.people.invite, {
      params: { situationId: second.situationId },
      body: { name: 'Ana', email: 'ana@exemple.fr', role: 'participant', sector: 'family' },
    });
    const token = String(url).split('#jeton=')[1] ?? '';
    const stranger = await visitor(server.url).call(api.signIn.redeemLink, { body: { token } });
    expect(stranger.code).toBe('signInFirst');
    const herself = await victim.browser.call(api.signIn.redeemLink, { body: { token } });
    expect(herself.body).toEqual({ situationId: second.situationId });
  });

  it('[SI7] signing out ends the session at once and tells who watches', async () => {
    const facilitator = await firstFacilitator(server);
    const heard: unknown[] = [];
    server.book.onChange((change) => heard.push(change));
    const { cookie } = facilitator;
    const principal = await server.book.principalOf(cookie);
    if (!principal) throw new Error('signed in');
    await facilitator.must(api.signIn.signOut, {});
    expect(heard).toEqual([principal]);
    expect(server.book.sessionAlive(principal)).toBe(false);
    expect(await server.book.principalOf(cookie)).toBeNull();
  });

  it('[SI8] a hand-over link is refused for somebody who sits at a table its maker does not facilitate', async () => {
    const facilitator = await firstFacilitator(server);
    const first = await testTable(server, facilitator);
    const maker = await first.seat({ name: 'M. Roux', role: 'facilitator', sector: 'social' });
    const second = await testTable(server, facilitator);
    const email = 'ana@exemple.fr';
    const ana = await first.seat({ name: 'Ana', sector: 'family', email });
    const params = { situationId: first.situationId, memberId: ana.memberId };
    const { url } = await maker.browser.must(api.people.handOverLink, { params });
    await facilitator.must(api.people.invite, {
      params: { situationId: second.situationId },
      body: { name: 'Ana', email, role: 'participant', sector: 'family' },
    });
    expect((await maker.browser.call(api.people.handOverLink, { params })).code).toBe('personElsewhere');
    // Nor does the one from before open more than its maker could when it was made.
    const token = String(url).split('#jeton=')[1] ?? '';
    const late = await visitor(server.url).call(api.signIn.redeemLink, { body: { token } });
    expect(late.code).toBe('badLink');
  });
});
