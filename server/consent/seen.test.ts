import { expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { testTable } from '../testing/table.ts';
import { answers, draftFor, seatFamily, signedByBoth } from './testing/family.ts';

onBothStores('who knows of a consent', (start) => {
  it('[CN10] [CN11] [CN12] [CN13] the family all of it, who prepared it too, others what concerns them, strangers nothing', async () => {
    const family = await seatFamily(await start());
    const { server, table, facilitator, mother, father, child, doctor, teacher, ase } = family;
    const relative = await table.seat({ name: 'Une tante', sector: 'family', familyPlace: 'relative' });
    const drafted = await draftFor(family, [teacher, ase]);
    const params = { consentId: drafted.id };
    const body = answers(drafted, ['yes', 'no']);
    await mother.browser.must(api.consents.sign, { params, body });
    await father.browser.must(api.consents.sign, { params, body });
    const read = async (browser: typeof facilitator): Promise<ConsentView | string | null> => {
      const reply = await browser.call(api.consents.read, { params });
      return reply.code ?? reply.body;
    };
    for (const { browser } of [mother, father, child])
      expect(await read(browser)).toMatchObject({
        seenAs: 'family',
        rows: [{}, {}],
        texts: [{}, {}, {}, {}],
      });
    expect(await read(doctor.browser)).toMatchObject({ seenAs: 'collector', rows: [{}, {}] });
    expect(await read(facilitator)).toMatchObject({
      seenAs: 'facilitator',
      texts: [],
      rows: [{ answers: [] }, { answers: [] }],
    });
    // The one row that was accepted for them; that another was asked, and refused, is nobody else's business.
    expect(await read(teacher.browser)).toMatchObject({
      seenAs: 'recipient',
      rows: [{ state: 'accepted' }],
      signers: [],
      texts: [],
      missing: [],
      controller: null,
    });
    expect(await read(ase.browser)).toBe('notFound');
    expect(await read(relative.browser)).toBe('notFound');

    const elsewhere = await testTable(server, facilitator);
    const stranger = await elsewhere.seat({ name: 'Ailleurs', sector: 'family' });
    const absent = { params: { consentId: 'nothing-here-0000' } };
    for (const call of [api.consents.read, api.consents.opening])
      expect((await stranger.browser.call(call, { params })).raw).toBe(
        (await stranger.browser.call(call, absent)).raw,
      );
    const sign = await stranger.browser.call(api.consents.sign, { params, body });
    const nowhere = await stranger.browser.call(api.consents.sign, { ...absent, body });
    expect(sign.raw).toBe(nowhere.raw);
    const withdraw = await stranger.browser.call(api.consents.withdraw, { params, body: {} });
    expect(withdraw.raw).toBe(nowhere.raw);
    const list = async (browser: typeof facilitator) =>
      (await browser.must(api.consents.list, { params: { situationId: table.situationId } })).consents.length;
    expect([await list(mother.browser), await list(teacher.browser), await list(ase.browser)]).toEqual([
      1, 1, 0,
    ]);
  });

  it('[CN15] what the child opposes closes, and whoever answers for them reads a row that waits', async () => {
    const family = await seatFamily(await start(), { childSigns: true });
    const { table, facilitator, mother, child, doctor, teacher, care } = family;
    const drafted = await draftFor(family, [teacher]);
    const params = { consentId: drafted.id };
    const heard = { date: Date.now(), how: 'Au CMPP', opinion: 'Elle ne veut pas' };
    await doctor.browser.must(api.consents.hearChild, { params, body: heard });
    await signedByBoth(family, drafted);
    const rowIds = drafted.rows.map(({ id }) => id);
    const byParent = await mother.browser.call(api.consents.oppose, { params, body: { rowIds } });
    expect(byParent.code).toBe('notAllowed');
    const told = await child.browser.must(api.consents.oppose, { params, body: { rowIds } });
    expect(told.consent.rows.map(({ state }) => state)).toEqual(['opposed']);
    await child.browser.must(api.consents.oppose, { params, body: { rowIds } });
    for (const { browser } of [mother, { browser: facilitator }]) {
      const { raw } = await browser.call(api.consents.read, { params });
      expect(raw).not.toContain('opposed');
      expect(raw).not.toContain('Elle ne veut pas');
      expect(JSON.parse(raw).rows[0].state).toBe('pending');
      const { raw: todo } = await browser.call(api.sharing.todo, {
        params: { situationId: table.situationId },
      });
      expect(todo).not.toContain('oppos');
    }
    expect((await doctor.browser.must(api.consents.read, { params })).rows[0]?.state).toBe('opposed');
    const { shared } = await mother.browser.must(api.sharing.shared, {
      params: { situationId: table.situationId },
    });
    const openTo = shared.find(({ compartment }) => compartment.id === care)?.openTo ?? [];
    expect(openTo.map(({ member }) => member.name)).not.toContain('M. Roux');
  });

  it('[CN14] the child’s own notes: theirs to share, and no holder’s to know', async () => {
    const family = await seatFamily(await start(), { childSigns: true });
    const { table, facilitator, mother, child, doctor } = family;
    const params = { situationId: table.situationId };
    const drafted = await child.browser.must(api.consents.draft, {
      params,
      body: {
        rows: [
          {
            category: 'childPrivate',
            compartmentId: null,
            purpose: 'care',
            recipient: { memberId: doctor.memberId },
            mode: 'board',
          },
        ],
        expiresAt: Date.now() + 1_000_000,
      },
    });
    const of = { consentId: drafted.id };
    const { consent } = await child.browser.must(api.consents.sign, { params: of, body: answers(drafted) });
    expect(consent.status).toBe('active');
    for (const browser of [mother.browser, facilitator]) {
      expect((await browser.call(api.consents.read, { params: of })).code).toBe('notFound');
      expect((await browser.must(api.consents.list, { params })).consents).toEqual([]);
    }
    expect((await doctor.browser.must(api.consents.read, { params: of })).seenAs).toBe('recipient');
  });

  it('[CN16] a receipt is the family’s and its recorder’s', async () => {
    const family = await seatFamily(await start());
    const { table, facilitator, mother, father, doctor, teacher } = family;
    const consent = await signedByBoth(family, await draftFor(family, [teacher]));
    const { id } = await mother.browser.must(api.consents.withdraw, {
      params: { consentId: consent.id },
      body: {},
    });
    const params = { situationId: table.situationId, withdrawalId: id };
    for (const { browser } of [mother, father, doctor])
      expect((await browser.call(api.sharing.readWithdrawal, { params })).status).toBe(200);
    for (const browser of [teacher.browser, facilitator]) {
      expect((await browser.call(api.sharing.readWithdrawal, { params })).code).toBe('notFound');
      expect((await browser.must(api.sharing.listWithdrawals, { params })).withdrawals).toEqual([]);
    }
    expect((await mother.browser.must(api.sharing.listWithdrawals, { params })).withdrawals).toHaveLength(1);
    // The one who was cut still reads that it was taken back, and not by whom.
    const told = await teacher.browser.must(api.consents.read, { params: { consentId: consent.id } });
    expect(told).toMatchObject({ rows: [{ state: 'withdrawn' }], withdrawals: [] });
  });

  it('[CN70] [CN71] [CN72] what is open to whom, until when, on what, and what is missing', async () => {
    const family = await seatFamily(await start());
    const { table, facilitator, mother, doctor, teacher, ase, care } = family;
    const params = { situationId: table.situationId };
    const consent = await signedByBoth(family, await draftFor(family, [teacher]));
    const waiting = await draftFor(family, [ase]);
    const { shared } = await mother.browser.must(api.sharing.shared, { params });
    const openTo = shared.find(({ compartment }) => compartment.id === care)?.openTo ?? [];
    expect(openTo.find(({ member }) => member.memberId === teacher.memberId)).toMatchObject({
      access: 'read',
      because: 'consent',
      until: consent.expiresAt,
      recordId: consent.id,
      rowId: consent.rows[0]?.id,
      openedBy: { name: 'Paul Martin' },
    });
    expect(openTo.find(({ member }) => member.memberId === doctor.memberId)).toMatchObject({
      because: 'sector',
      recordId: null,
      openedBy: null,
    });
    const mine = await teacher.browser.must(api.sharing.shared, { params });
    expect(mine.shared.flatMap((one) => one.openTo.map(({ member }) => member.name))).not.toContain(
      'Dr Vial',
    );
    const { todo } = await doctor.browser.must(api.sharing.todo, { params });
    expect(todo).toMatchObject([
      { what: 'signature', who: [{ name: 'Nadia Martin' }], consentId: waiting.id, compartmentId: care },
      { what: 'signature', who: [{ name: 'Paul Martin' }] },
    ]);
    expect((await ase.browser.must(api.sharing.todo, { params })).todo).toEqual([]);
    expect((await facilitator.must(api.sharing.todo, { params })).todo.map(({ what }) => what)).toContain(
      'signature',
    );
  });

  it('[CN13] what became of the rows for others doesn’t show in how far it is', async () => {
    const family = await seatFamily(await start());
    const { mother, father, teacher, ase } = family;
    const drafted = await draftFor(family, [teacher, ase]);
    const params = { consentId: drafted.id };
    const body = answers(drafted, ['yes', 'yes']);
    for (const { browser } of [mother, father]) await browser.must(api.consents.sign, { params, body });
    const rowIds = drafted.rows
      .filter(({ recipient }) => 'memberId' in recipient && recipient.memberId === ase.memberId)
      .map(({ id }) => id);
    await mother.browser.must(api.consents.withdraw, { params, body: { rowIds } });
    const status = async ({ browser }: typeof mother) =>
      (await browser.must(api.consents.read, { params })).status;
    expect([await status(mother), await status(teacher), await status(ase)]).toEqual([
      'narrowed',
      'active',
      'withdrawn',
    ]);
  });

  it('[CN13] who comes to a sector after its row was taken back was never its recipient', async () => {
    const family = await seatFamily(await start());
    const { table, facilitator, mother, father, doctor, teacher, ase, care } = family;
    const drafted = await doctor.browser.must(api.consents.draft, {
      params: { situationId: table.situationId },
      body: {
        rows: [
          {
            category: 'health',
            compartmentId: care,
            purpose: 'schooling',
            recipient: { sector: 'school' },
            mode: 'board',
          },
        ],
        expiresAt: Date.now() + 86_400_000,
      },
    });
    const params = { consentId: drafted.id };
    for (const { browser } of [mother, father])
      await browser.must(api.consents.sign, { params, body: answers(drafted) });
    expect((await teacher.browser.must(api.consents.read, { params })).seenAs).toBe('recipient');
    await mother.browser.must(api.consents.withdraw, { params, body: {} });
    await facilitator.must(api.people.changeMember, {
      params: { situationId: table.situationId, memberId: ase.memberId },
      body: { sector: 'school' },
    });
    expect((await ase.browser.call(api.consents.read, { params })).code).toBe('notFound');
  });
});
