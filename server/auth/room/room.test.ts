import { beforeEach, expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { onBothStores } from '../../testing/onBothStores.ts';
import { softPasskey } from '../../testing/softPasskey.ts';
import { firstFacilitator, type TestTable, testTable } from '../../testing/table.ts';
import type { TestServer } from '../../testing/testServer.ts';
import { type Visitor, visitor } from '../../testing/visitor.ts';

onBothStores('the door of the room', (start) => {
  let server: TestServer;
  let owner: Visitor;
  let table: TestTable;
  let situationId: string;
  let nadia: string;

  beforeEach(async () => {
    server = await start();
    owner = await firstFacilitator(server);
    table = await testTable(server, owner);
    ({ situationId } = table);
    nadia = await invited('Nadia');
  });

  async function invited(name: string, email?: string): Promise<string> {
    const { invitation } = await owner.must(api.people.invite, {
      params: { situationId },
      body: {
        name,
        role: 'participant',
        sector: 'family',
        familyPlace: 'holder',
        ...(email === undefined ? {} : { email }),
      },
    });
    return invitation.member.id;
  }
  const openDoor = (browser = owner) => browser.must(api.room.openDoor, { params: { situationId } });
  const knocks = (browser: Visitor, code: string, name = 'Nadia') =>
    browser.call(api.room.knock, { body: { code, name } });
  const view = (doorId: string) => owner.must(api.room.door, { params: { situationId, doorId } });
  const admit = (at: { doorId: string; visitorId: string }, memberId: string, by = owner) =>
    by.call(api.room.admit, { params: { situationId, ...at }, body: { memberId } });
  const enters = (browser: Visitor) => browser.call(api.room.enter, { body: {} });

  /** Somebody knocks, and waits first in the queue. */
  async function waits(browser: Visitor): Promise<{ doorId: string; visitorId: string }> {
    const { id: doorId, code } = await openDoor();
    expect((await knocks(browser, code)).status).toBe(202);
    const [first] = (await view(doorId)).visitors;
    return { doorId, visitorId: first?.id ?? '' };
  }

  it('[AU50] the code lets one knock, and opens nothing', async () => {
    const browser = visitor(server.url);
    await waits(browser);
    expect((await browser.must(api.room.waiting, {})).state).toBe('waiting');
    expect((await enters(browser)).code).toBe('badLink');
    expect((await browser.call(api.signIn.me, {})).code).toBe('signIn');
  });

  it('[AU51] let in, that browser comes in once, as that member, for the meeting', async () => {
    const browser = visitor(server.url);
    const at = await waits(browser);
    expect((await admit(at, nadia)).status).toBe(204);
    expect((await browser.must(api.room.waiting, {})).state).toBe('admitted');
    const bystander = visitor(server.url);
    expect((await enters(bystander)).code).toBe('badLink');
    const { cookie } = browser;
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => visitor(server.url).call(api.room.enter, { body: {} }, { cookie })),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const row = await server.store.db
      .selectFrom('sign_in_sessions')
      .innerJoin('session_facts', 'session_facts.session_id', 'sign_in_sessions.id')
      .select(['expires_at', 'method'])
      .where('method', '=', 'room')
      .executeTakeFirstOrThrow();
    const hours = (new Date(row.expires_at).getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(3.9);
    expect(hours).toBeLessThanOrEqual(4);
  });

  it('[AU51] whoever came in sees that one table, under that name', async () => {
    const browser = visitor(server.url);
    await admit(await waits(browser), nadia);
    expect((await enters(browser)).body).toEqual({ situationId });
    expect((await browser.must(api.signIn.me, {})).account.name).toBe('Nadia');
    const { me } = await browser.must(api.situations.read, { params: { situationId } });
    expect([me.id, me.pending]).toEqual([nadia, false]);
    expect((await browser.must(api.situations.list, { query: {} })).situations).toHaveLength(1);
  });

  it('[AU52] old, closed, replaced or wrong, a code is the same refusal', async () => {
    const wrong = await knocks(visitor(server.url), '000000');
    expect(wrong.code).toBe('badCode');
    const first = await openDoor();
    const second = await openDoor();
    expect((await knocks(visitor(server.url), first.code)).raw).toBe(wrong.raw);
    await server.store.db
      .updateTable('room_doors')
      .set({ expires_at: Date.now() })
      .where('id', '=', second.id)
      .execute();
    expect((await knocks(visitor(server.url), second.code)).raw).toBe(wrong.raw);
    const third = await openDoor();
    expect(third.expiresAt - Date.now()).toBeLessThanOrEqual(30 * 60_000);
    await owner.must(api.room.closeDoor, { params: { situationId, doorId: third.id } });
    expect((await knocks(visitor(server.url), third.code)).raw).toBe(wrong.raw);
    const rows = await server.store.db.selectFrom('room_doors').selectAll().execute();
    for (const { code } of [first, second, third]) expect(JSON.stringify(rows)).not.toContain(`"${code}"`);
  });

  it('[AU52] who guesses is slowed down', async () => {
    const browser = visitor(server.url);
    let last = await knocks(browser, '000000');
    for (let i = 1; i < 80 && last.code === 'badCode'; i += 1)
      last = await knocks(browser, String(i).padStart(6, '0'));
    expect(last.code).toBe('slowDown');
  });

  it('[AU53] nobody is let in as somebody who has a way in of their own', async () => {
    const colleague = await table.seat({ name: 'M. Roux', role: 'facilitator', sector: 'social' });
    const withPasskey = await table.seat({ name: 'Léo', sector: 'school' });
    const key = softPasskey(server.url.replace('127.0.0.1', 'localhost'));
    const question = await withPasskey.browser.must(api.account.askNewPasskey, {});
    await withPasskey.browser.must(api.account.addPasskey, {
      body: { name: 'Clé', response: key.register(question) },
    });
    const elsewhere = await invited('Ana', 'ana@exemple.fr');
    const second = await testTable(server, owner);
    await owner.must(api.people.invite, {
      params: { situationId: second.situationId },
      body: { name: 'Ana', email: 'ana@exemple.fr', role: 'participant', sector: 'school' },
    });
    const mine = (await table.view()).me.id;
    const at = await waits(visitor(server.url));
    expect((await view(at.doorId)).members).toEqual([{ id: nadia, name: 'Nadia' }]);
    for (const memberId of [colleague.memberId, withPasskey.memberId, elsewhere, mine, 'somebody-else-00'])
      expect((await admit(at, memberId)).code).toBe('personElsewhere');
  });

  it('[AU53] who became more than this place while the browser waited is not come in as', async () => {
    const ana = await invited('Ana', 'ana@exemple.fr');
    const browser = visitor(server.url);
    await admit(await waits(browser), ana);
    const second = await testTable(server, owner);
    await owner.must(api.people.invite, {
      params: { situationId: second.situationId },
      body: { name: 'Ana', email: 'ana@exemple.fr', role: 'participant', sector: 'school' },
    });
    expect((await enters(browser)).code).toBe('badLink');
  });

  it('[AU54] the door is its facilitator’s: nobody else looks, decides, or opens one', async () => {
    const other = await table.seat({ name: 'M. Roux', role: 'facilitator', sector: 'social' });
    const teacher = await table.seat({ name: 'Léo', sector: 'school' });
    const at = await waits(visitor(server.url));
    expect((await admit(at, nadia, other.browser)).code).toBe('gone');
    expect((await admit(at, nadia, teacher.browser)).code).toBe('notAllowed');
    const asked = await teacher.browser.call(api.room.openDoor, { params: { situationId } });
    expect(asked.code).toBe('notAllowed');
    const stranger = visitor(server.url);
    expect((await stranger.call(api.room.openDoor, { params: { situationId } })).code).toBe('signIn');
  });

  it('[AU55] turned away, or late to press, the browser stays outside; what it typed is forgotten', async () => {
    const browser = visitor(server.url);
    const at = await waits(browser);
    await owner.must(api.room.turnAway, { params: { situationId, ...at } });
    expect((await browser.must(api.room.waiting, {})).state).toBe('refused');
    expect((await admit(at, nadia)).code).toBe('gone');
    const late = visitor(server.url);
    await admit(await waits(late), nadia);
    await server.store.db.updateTable('room_visitors').set({ decided_at: 1 }).execute();
    expect((await enters(late)).code).toBe('badLink');
    const rows = await server.store.db.selectFrom('room_visitors').select('name').execute();
    expect(rows.map(({ name }) => name)).toEqual(['', '']);
  });
});
