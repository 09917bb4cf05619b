import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { type Mailbox, mailbox } from '../testing/mailbox.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { type Visitor, visitor } from '../testing/visitor.ts';

const EMAIL = 'ana@exemple.fr';

describe('signing in by a code that a real mail server carries', { timeout: 30_000 }, () => {
  let mail: Mailbox;
  let server: TestServer;
  let facilitator: Visitor;
  beforeEach(async () => {
    mail = await mailbox();
    server = await testServer({ smtpUrl: mail.url });
    facilitator = await firstFacilitator(server);
    const table = await testTable(server, facilitator, 'Famille Zébulon');
    await table.seat({ name: 'Ana Zébulon', sector: 'family', email: EMAIL });
  });
  afterEach(async () => {
    await server.close();
    await mail.close();
  });

  async function askedBy(browser: Visitor): Promise<string> {
    const before = mail.letters.length;
    const { sentBy } = await browser.must(api.signIn.askCode, { body: { email: EMAIL } });
    expect(sentBy).toBe('mail');
    const { text } = await mail.letter(before + 1);
    return /\b(\d{6})\b/.exec(text)?.[1] ?? '';
  }

  it('[SI10] a code signs in the browser that asked, once', async () => {
    await mail.letter(1);
    const browser = visitor(server.url);
    const code = await askedBy(browser);
    const elsewhere = await visitor(server.url).call(api.signIn.verifyCode, { body: { email: EMAIL, code } });
    expect(elsewhere.code).toBe('badCode');
    expect((await browser.call(api.signIn.verifyCode, { body: { email: EMAIL, code } })).status).toBe(200);
    expect((await browser.must(api.signIn.me, {})).account.email).toBe(EMAIL);
    const again = await browser.call(api.signIn.verifyCode, { body: { email: EMAIL, code } });
    expect(again.code).toBe('badCode');
  });

  it('[SI11] a code asked by another browser is worth nothing in mine', async () => {
    await mail.letter(1);
    const thief = visitor(server.url);
    await askedBy(thief);
    const victim = visitor(server.url);
    const code = await askedBy(victim);
    expect((await thief.call(api.signIn.verifyCode, { body: { email: EMAIL, code } })).code).toBe('badCode');
  });

  it('[SI12] five wrong guesses, in parallel or not, and the code is worth nothing', async () => {
    await mail.letter(1);
    const browser = visitor(server.url);
    const code = await askedBy(browser);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    await Promise.all(
      Array.from({ length: 5 }, () =>
        browser.call(api.signIn.verifyCode, { body: { email: EMAIL, code: wrong } }),
      ),
    );
    expect((await browser.call(api.signIn.verifyCode, { body: { email: EMAIL, code } })).code).toBe(
      'badCode',
    );
  });

  it('[SI13] the right code sent forty times at once opens one session', async () => {
    await mail.letter(1);
    const browser = visitor(server.url);
    const code = await askedBy(browser);
    const { db } = server.store;
    const before = (await db.selectFrom('sign_in_sessions').select('id').execute()).length;
    const { cookie } = browser;
    const replies = await Promise.all(
      Array.from({ length: 40 }, () =>
        visitor(server.url).call(api.signIn.verifyCode, { body: { email: EMAIL, code } }, { cookie }),
      ),
    );
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(await db.selectFrom('sign_in_sessions').select('id').execute()).toHaveLength(before + 1);
  });

  it('[SI14] asking for an address that has no account answers the same, and sends nothing', async () => {
    await mail.letter(1);
    const known = await visitor(server.url).call(api.signIn.askCode, { body: { email: EMAIL } });
    await mail.letter(2);
    const unknown = await visitor(server.url).call(api.signIn.askCode, { body: { email: 'qui@exemple.fr' } });
    expect(unknown).toEqual(known);
    await visitor(server.url).must(api.signIn.askCode, { body: { email: EMAIL } });
    await mail.letter(3);
    expect(mail.letters.flatMap((letter) => letter.to)).not.toContain('qui@exemple.fr');
  });

  it('[SI15] an invitation to an address is mailed, and shown to nobody', async () => {
    const letter = await mail.letter(1);
    expect(letter.to).toEqual([EMAIL]);
    const url = /http\S+#jeton=\S+/.exec(letter.text)?.[0] ?? '';
    const browser = visitor(server.url);
    expect((await browser.redeem(url)).situationId).not.toBeNull();
    const rows = await server.store.db.selectFrom('sign_in_links').selectAll().execute();
    expect(rows.filter((row) => row.mailed === 1)).toHaveLength(1);
  });

  it('[SI16] a letter names neither the situation nor the person, and is erased once sent', async () => {
    const letter = await mail.letter(1);
    expect(`${letter.raw}${letter.text}`).not.toMatch(/Z.bulon|Ana /);
    // The row is emptied right after the mail server said yes.
    await vi.waitFor(async () => {
      const rows = await server.store.db.selectFrom('outbox').select('payload').execute();
      expect(rows).toEqual([{ payload: '' }]);
    });
  });

  it('[SI17] an address that is proved ends the sessions from before', async () => {
    await mail.letter(1);
    const squatter = visitor(server.url);
    const { id } = await server.store.db
      .selectFrom('accounts')
      .select('id')
      .where('email', '=', EMAIL)
      .executeTakeFirstOrThrow();
    await server.store.db
      .updateTable('sign_in_links')
      .set({ mailed: 0 })
      .where('account_id', '=', id)
      .execute();
    const letter = await mail.letter(1);
    await squatter.redeem(/http\S+#jeton=\S+/.exec(letter.text)?.[0] ?? '');
    expect((await squatter.call(api.signIn.me, {})).status).toBe(200);
    const owner = visitor(server.url);
    const code = await askedBy(owner);
    await owner.must(api.signIn.verifyCode, { body: { email: EMAIL, code } });
    expect((await squatter.call(api.signIn.me, {})).code).toBe('signIn');
    expect((await owner.call(api.signIn.me, {})).status).toBe(200);
  });
});
