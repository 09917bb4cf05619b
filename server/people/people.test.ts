import { beforeEach, expect, it } from 'vitest';
import { NOBODY } from '#shared/domain/audience.ts';
import { api } from '#shared/protocol/http/api.ts';
import { verifyLedger } from '../admin/verifyLedger.ts';
import { migrate } from '../db/migrate.ts';
import { refused } from '../http/outcome.ts';
import { housekeeping } from '../outbox/housekeeping.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, type TestTable, testTable } from '../testing/table.ts';
import type { TestServer } from '../testing/testServer.ts';
import { visitor } from '../testing/visitor.ts';

onBothStores('people', (start) => {
  let server: TestServer;
  let table: TestTable;
  beforeEach(async () => {
    server = await start();
    table = await testTable(server, await firstFacilitator(server));
  });

  it('[PE1] an invitation is a place that can be named, and withdrawn', async () => {
    const { facilitator, situationId } = table;
    const params = { situationId };
    const { url, invitation } = await facilitator.must(api.people.invite, {
      params,
      body: { name: 'Ana', role: 'participant', sector: 'family' },
    });
    expect((await table.view()).members.map((member) => member.pending)).toEqual([false, true]);
    await facilitator.must(api.situations.createCompartment, {
      params,
      body: {
        name: 'Avec Ana',
        category: 'sharedNotes',
        audience: { ...NOBODY, memberIds: [invitation.id] },
      },
    });
    const { invitations } = await facilitator.must(api.people.listInvitations, { params });
    expect(invitations.map((one) => one.member.name)).toEqual(['Ana']);
    await facilitator.must(api.people.withdrawInvitation, {
      params: { situationId, invitationId: invitation.id },
    });
    const late = await visitor(server.url).call(api.signIn.redeemLink, {
      body: { token: String(url).split('#jeton=')[1] ?? '' },
    });
    expect(late.code).toBe('badLink');
    expect((await facilitator.must(api.people.listInvitations, { params })).invitations).toEqual([]);
    expect((await table.view()).members).toHaveLength(1);
  });

  it('[PE2] who comes back finds the same place and draft', async () => {
    const { facilitator, situationId } = table;
    const person = { name: 'Ana', sector: 'family', email: 'ana@exemple.fr' } as const;
    const seat = await table.seat(person);
    const before = await table.compartment('privateDraft', seat.browser);
    await facilitator.must(api.people.removeMember, { params: { situationId, memberId: seat.memberId } });
    const gone = await seat.browser.call(api.situations.read, { params: { situationId } });
    expect(gone.code).toBe('notFound');
    const { url, invitation } = await facilitator.must(api.people.invite, {
      params: { situationId },
      body: { ...person, role: 'observer' },
    });
    expect(invitation.id).toBe(seat.memberId);
    await seat.browser.redeem(String(url));
    const after = await table.compartment('privateDraft', seat.browser);
    expect({ ...after, access: 'write', because: 'owner' }).toEqual(before);
    expect(after).toMatchObject({ access: 'read', because: 'observer' });
  });

  it('[PE3] a refused change changes nothing', async () => {
    const facts = await server.book.facts(table.situationId);
    const outcome = await server.book.change(table.situationId, async (trx) => {
      await trx.updateTable('members').set({ role: 'observer' }).execute();
      return refused('notAllowed');
    });
    expect(outcome).toEqual({ ok: false, because: 'notAllowed' });
    const rows = await server.store.db.selectFrom('members').select('role').execute();
    expect(rows).toEqual([{ role: 'facilitator' }]);
    expect(server.book.factsNow(table.situationId)).toBe(facts);
  });

  it('[PE4] whoever listens finds the new facts', async () => {
    const seat = await table.seat({ name: 'Ana', sector: 'family' });
    const seen: unknown[] = [];
    server.book.onChange(({ situationId = '' }) => {
      const facts = server.book.factsNow(situationId);
      seen.push(facts?.members.find((member) => member.id === seat.memberId)?.removed);
    });
    await table.facilitator.must(api.people.removeMember, {
      params: { situationId: table.situationId, memberId: seat.memberId },
    });
    expect(seen).toEqual([true]);
  });

  it('[PE5] two facilitators who each take the other off leave one', async () => {
    const other = await table.seat({ name: 'M. Roux', sector: 'social', role: 'facilitator' });
    const me = (await table.view()).me.id;
    const { situationId } = table;
    const replies = await Promise.all([
      table.facilitator.call(api.people.removeMember, { params: { situationId, memberId: other.memberId } }),
      other.browser.call(api.people.removeMember, { params: { situationId, memberId: me } }),
    ]);
    expect(replies.filter((reply) => reply.status === 204)).toHaveLength(1);
    const facts = await server.book.facts(situationId);
    expect(facts.members.filter((member) => !member.removed)).toHaveLength(1);
  });

  it('[PE6] [PE7] what another process changed is found by a refresh', async () => {
    const seat = await table.seat({ name: 'Ana', sector: 'family' });
    const principal = await server.book.principalOf(seat.browser.cookie);
    if (!principal) throw new Error('signed in');
    const { db } = server.store;
    await db.updateTable('members').set({ removed_at: 1 }).where('id', '=', seat.memberId).execute();
    await db
      .updateTable('situations')
      .set((eb) => ({ access_version: eb('access_version', '+', 1) }))
      .execute();
    await db.deleteFrom('sign_in_sessions').where('id', '=', principal.sessionId).execute();
    const heard: unknown[] = [];
    server.book.onChange((change) => heard.push(change));
    await server.book.refresh();
    expect(heard).toContainEqual({ situationId: table.situationId });
    expect(heard).toContainEqual(principal);
    expect(server.book.sessionAlive(principal)).toBe(false);
    expect(server.book.identity(table.situationId, principal.accountId)).toBeNull();
  });

  it('[PE8] the log of acts shows a row that was changed', async () => {
    await table.seat({ name: 'Ana', sector: 'family' });
    const { store } = server;
    const verify = async () => (await verifyLedger.run({ store, ledger: server.ledger } as never, {})).json;
    expect(await verify()).toMatchObject({ ok: true, acts: expect.any(Number) });
    const row = await store.db
      .selectFrom('audit')
      .select('seq')
      .orderBy('seq')
      .offset(1)
      .limit(1)
      .executeTakeFirstOrThrow();
    await store.db.updateTable('audit').set({ at: 1 }).where('seq', '=', row.seq).execute();
    expect(await verify()).toMatchObject({
      ok: false,
      problems: [{ in: 'acts', seq: row.seq }],
    });
    await store.db.deleteFrom('audit').where('seq', '=', row.seq).execute();
    expect(await verify()).toMatchObject({ ok: false });
  });

  it('[PE9] a store that is up to date is left alone', async () => {
    expect(await migrate(server.store)).toEqual([]);
  });

  it('[PE10] a facilitator doesn’t seat themself in the family', async () => {
    const { facilitator, situationId } = table;
    const me = (await table.view()).members.find(({ isMe }) => isMe);
    if (!me) throw new Error('nobody');
    const params = { situationId, memberId: me.id };
    const change = (body: object) => facilitator.call(api.people.changeMember, { params, body });
    expect((await change({ sector: 'family', familyPlace: 'holder' })).code).toBe('notAllowed');
    expect((await change({ sector: 'family' })).code).toBe('notAllowed');
    expect((await table.view()).members.find(({ isMe }) => isMe)).toMatchObject({ sector: me.sector });
    expect((await change({ function: 'Coordination' })).status).toBe(204);
    const other = await table.seat({
      name: 'Luce',
      sector: 'family',
      familyPlace: 'relative',
      role: 'facilitator',
    });
    const body = { familyPlace: 'holder' as const };
    const itself = { params: { situationId, memberId: other.memberId }, body };
    expect((await other.browser.call(api.people.changeMember, itself)).code).toBe('notAllowed');
    expect((await facilitator.call(api.people.changeMember, itself)).status).toBe(204);
  });

  it('[PE11] a place, and what it became, is in the ledger', async () => {
    const seat = await table.seat({ name: 'Ana', sector: 'social', profession: 'volunteer' });
    const params = { situationId: table.situationId, memberId: seat.memberId };
    const change = (body: object) => table.facilitator.must(api.people.changeMember, { params, body });
    await change({ sector: 'health', profession: 'doctor' });
    await change({ function: 'Pédiatre' });
    const { store, ledger } = server;
    const entries = await ledger.read(store.db, { situationId: table.situationId, recordId: seat.memberId });
    const before = { role: 'participant', sector: 'social', familyPlace: null, profession: 'volunteer' };
    expect(entries.map(({ kind, payload }) => [kind, payload])).toEqual([
      ['member.seated', { before: null, after: { ...before, careTeam: null } }],
      [
        'member.changed',
        {
          before: { ...before, careTeam: null },
          after: { ...before, sector: 'health', profession: 'doctor', careTeam: null },
        },
      ],
    ]);
    expect((await verifyLedger.run({ store, ledger } as never, {})).json).toMatchObject({ ok: true });
  });

  it('[PE11] so is the first place, of who opens the table', async () => {
    const { store, ledger } = server;
    const { situationId } = table;
    const { me } = await table.view();
    const entries = await ledger.read(store.db, { situationId, recordId: me.id });
    expect(entries).toMatchObject([
      { kind: 'member.seated', payload: { before: null, after: { role: 'facilitator' } } },
    ]);
  });

  it('[OB5] what is over is forgotten, what is not is kept', async () => {
    const seat = await table.seat({ name: 'Ana', sector: 'family' });
    await table.facilitator.must(api.people.invite, {
      params: { situationId: table.situationId },
      body: { name: 'Léo', role: 'participant', sector: 'family' },
    });
    const { store } = server;
    const count = async () => ({
      links: (await store.db.selectFrom('sign_in_links').select('kind').execute()).length,
      sessions: (await store.db.selectFrom('sign_in_sessions').select('id').execute()).length,
    });
    const before = await count();
    await housekeeping(store, Date.now(), { readingsMonths: 12 });
    expect(await count()).toEqual(before);
    await housekeeping(store, Date.now() + 60 * 86_400_000, { readingsMonths: 12 });
    expect(await count()).toEqual({ links: 0, sessions: 0 });
    await server.book.refresh();
    expect((await seat.browser.call(api.signIn.me, {})).code).toBe('signIn');
  });
});
