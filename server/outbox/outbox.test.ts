import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mailbox, mailbox } from '../testing/mailbox.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { emptyOutbox, postLetter } from './outbox.ts';
import { createPostman, type Postman } from './postman.ts';

const LETTER = { to: 'ana@exemple.fr', subject: 'Objet', text: 'Un lien\n' };

describe('the outbox', { timeout: 30_000 }, () => {
  let mail: Mailbox;
  let server: TestServer;
  let postman: Postman;
  let clock: number;
  beforeEach(async () => {
    mail = await mailbox();
    server = await testServer();
    postman = createPostman({ smtpUrl: mail.url, from: 'Maillage <m@exemple.fr>' });
    clock = 1_000_000;
  });
  afterEach(async () => {
    postman.close();
    await server.close();
    await mail.close();
  });

  let sees = true;
  const round = () =>
    emptyOutbox({
      db: server.store.db,
      postman,
      log: pino({ level: 'silent' }),
      now: () => clock,
      stillSees: async () => sees,
    });

  it('[OB1] keeps what a mail server refuses for now, and sends it later, once', async () => {
    await postLetter(server.store.db, LETTER, clock);
    mail.refuse(1);
    expect(await round()).toBe(0);
    expect(await round()).toBe(0);
    clock += 6_000;
    expect(await round()).toBe(1);
    clock += 10_000_000;
    expect(await round()).toBe(0);
    expect(mail.letters).toHaveLength(1);
  });

  it('[OB2] two nodes emptying it at once send a letter once', async () => {
    for (let i = 0; i < 5; i += 1) await postLetter(server.store.db, LETTER, clock);
    await Promise.all([round(), round(), round()]);
    expect(mail.letters).toHaveLength(5);
  });

  it('[OB3] gives up after the last pause, and forgets what the letter said', async () => {
    await postLetter(server.store.db, LETTER, clock);
    mail.refuse(100);
    for (let i = 0; i < 8; i += 1) {
      await round();
      clock += 4_000_000;
    }
    const row = await server.store.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ payload: '', attempts: 6 });
    expect(row.done_at).not.toBeNull();
  });

  it('[OB4] a letter whose transaction is undone is never sent', async () => {
    const undone = server.store.db.transaction().execute(async (trx) => {
      await postLetter(trx, LETTER, clock);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await round()).toBe(0);
  });

  it('[OB6] a letter whose reader lost access meanwhile is dropped, and what it said forgotten', async () => {
    const onlyIf = { situationId: 'situation1', accountId: 'account1', compartmentId: 'compartment1' };
    await postLetter(server.store.db, LETTER, clock, onlyIf);
    mail.refuse(1);
    expect(await round()).toBe(0);
    sees = false;
    clock += 6_000;
    expect(await round()).toBe(0);
    const row = await server.store.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    expect(row.payload).toBe('');
    expect(row.done_at).not.toBeNull();
    expect(mail.letters).toHaveLength(0);
    sees = true;
    await postLetter(server.store.db, LETTER, clock, onlyIf);
    expect(await round()).toBe(1);
  });
});
