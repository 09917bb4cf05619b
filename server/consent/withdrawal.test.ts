import { expect, it, onTestFinished } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { letters } from '../outbox/letters.ts';
import { postLetter } from '../outbox/outbox.ts';
import { eventually } from '../sync/testing/eventually.ts';
import { mailbox } from '../testing/mailbox.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { answers, draftFor, MOTHER, seatFamily, sees, signedByBoth } from './testing/family.ts';
import { listen } from './testing/listen.ts';

onBothStores('taking a consent back', (start) => {
  it('[CN40] [CN43] [CN45] cuts at once, and the receipt says whom, who had read, and which copies are gone', async () => {
    const family = await seatFamily(await start());
    const { server, table, mother, teacher, ase, care } = family;
    const consent = await signedByBoth(family, await draftFor(family, [teacher, ase]));
    const board = `board:${care}`;
    const pages = [await listen(server, teacher.browser, board), await listen(server, ase.browser, board)];
    const asked = performance.timeOrigin + performance.now();
    const receipt = await mother.browser.must(api.consents.withdraw, {
      params: { consentId: consent.id },
      body: { rowIds: [consent.rows[0]?.id ?? ''] },
    });
    await eventually(() => pages[0]?.ended()).toBe(4403);
    expect((pages[0]?.endedAt() ?? 0) - asked).toBeLessThan(5_000);
    expect(pages[1]?.ended()).toBeNull();
    expect(receipt).toMatchObject({
      consentId: consent.id,
      channel: 'self',
      by: { name: 'Nadia Martin' },
      cut: [{ member: { name: 'M. Roux' }, compartments: [{ id: care }], devices: 1 }],
      readers: [{ member: { name: 'M. Roux' } }],
      exports: [],
      purges: [{ member: { name: 'M. Roux' }, confirmedAt: null }],
      stillOpen: [],
    });
    expect(receipt.rows.map(({ state }) => state)).toEqual(['withdrawn']);
    expect(await sees(family, teacher, care)).toBe(false);
    expect(await sees(family, ase, care)).toBe(true);

    const params = { situationId: table.situationId, withdrawalId: receipt.id };
    await ase.browser.must(api.sharing.purged, { body: { documents: [board] } });
    expect(
      (await mother.browser.must(api.sharing.readWithdrawal, { params })).purges[0]?.confirmedAt,
    ).toBeNull();
    // His session ends before his browser could say it: it says so in the next one, naming the first. Nobody else may.
    const { sessionId: session } = await teacher.browser.must(api.signIn.me, {});
    await ase.browser.must(api.sharing.purged, { body: { documents: [board], session } });
    expect(
      (await mother.browser.must(api.sharing.readWithdrawal, { params })).purges[0]?.confirmedAt,
    ).toBeNull();
    await teacher.browser.must(api.account.endSession, { params: { sessionId: session } });
    const over = await teacher.browser.call(api.sharing.purged, { body: { documents: [board] } });
    expect(over.code).toBe('signIn');
    const { url } = await table.facilitator.must(api.people.handOverLink, {
      params: { situationId: table.situationId, memberId: teacher.memberId },
    });
    await teacher.browser.redeem(String(url));
    await teacher.browser.must(api.sharing.purged, { body: { documents: [board], session } });
    const later = await mother.browser.must(api.sharing.readWithdrawal, { params });
    expect(later.purges[0]?.confirmedAt).toBeGreaterThanOrEqual(receipt.at);
    const { consents } = await mother.browser.must(api.consents.list, { params });
    expect(consents[0]?.status).toBe('narrowed');
    for (const page of pages) page.close();
  });

  it('[CN41] twice, at once or later: one entry, one receipt; nothing reopens it', async () => {
    const family = await seatFamily(await start());
    const { server, mother, father, teacher, care } = family;
    const consent = await signedByBoth(family, await draftFor(family, [teacher]));
    const params = { consentId: consent.id };
    const receipts = await Promise.all(
      [mother, father, mother].map(({ browser }) =>
        browser.must(api.consents.withdraw, { params, body: {} }),
      ),
    );
    const again = await mother.browser.must(api.consents.withdraw, { params, body: {} });
    expect(new Set([...receipts, again].map(({ id }) => id)).size).toBe(1);
    const text = (await mother.browser.must(api.consents.read, { params })).texts;
    const signing = await mother.browser.call(api.consents.sign, {
      params,
      body: answers({ rows: consent.rows, texts: text }, 'later'),
    });
    expect(signing.code).toBe('consentOver');
    expect(await sees(family, teacher, care)).toBe(false);
    const entries = await server.store.db
      .selectFrom('ledger_entries')
      .select('id')
      .where('kind', '=', 'consent.withdrawn')
      .execute();
    expect(entries).toHaveLength(1);
  });

  it('[CN41] a yes that opened isn’t answered again: it is taken back, with its receipt', async () => {
    const family = await seatFamily(await start());
    const { mother, teacher, care } = family;
    const drafted = await draftFor(family, [teacher]);
    await signedByBoth(family, drafted);
    const reply = await mother.browser.call(api.consents.sign, {
      params: { consentId: drafted.id },
      body: answers(drafted, 'no'),
    });
    expect(reply.code).toBe('withdrawInstead');
    expect(await sees(family, teacher, care)).toBe(true);
  });

  it('[CN46] signing and taking back at once: whoever comes last in the ledger, it ends closed', async () => {
    const family = await seatFamily(await start());
    const { mother, father, teacher, care } = family;
    for (let round = 0; round < 4; round += 1) {
      const drafted = await draftFor(family, [teacher]);
      const params = { consentId: drafted.id };
      await mother.browser.must(api.consents.sign, { params, body: answers(drafted) });
      await Promise.all([
        father.browser.call(api.consents.sign, { params, body: answers(drafted) }),
        mother.browser.must(api.consents.withdraw, { params, body: {} }),
      ]);
      expect((await mother.browser.must(api.consents.read, { params })).status).toBe('withdrawn');
      expect(await sees(family, teacher, care)).toBe(false);
    }
  });

  it('[CN47] whoever joins while it is taken back doesn’t stay', async () => {
    const family = await seatFamily(await start());
    const { server, mother, teacher, care } = family;
    for (let round = 0; round < 4; round += 1) {
      const consent = await signedByBoth(family, await draftFor(family, [teacher]));
      const joining = Array.from({ length: 4 }, () =>
        listen(server, teacher.browser, `board:${care}`).catch(() => null),
      );
      await mother.browser.must(api.consents.withdraw, { params: { consentId: consent.id }, body: {} });
      for (const page of await Promise.all(joining))
        if (page) await eventually(() => page.ended()).toBe(4403);
    }
  });

  it('[CN48] a professional records it on somebody’s word, and says how it came; a stranger can’t', async () => {
    const family = await seatFamily(await start());
    const { doctor, teacher, ase, care } = family;
    const consent = await signedByBoth(family, await draftFor(family, [teacher]));
    const params = { consentId: consent.id };
    const stranger = await ase.browser.call(api.consents.withdraw, { params, body: { channel: 'phone' } });
    expect(stranger.code).toBe('notFound');
    const asSelf = await doctor.browser.call(api.consents.withdraw, { params, body: {} });
    expect(asSelf.code).toBe('badRequest');
    const forged = await doctor.browser.call(api.consents.withdraw, {
      params,
      body: { channel: 'phone', onWordOf: 'nobody0000000' },
    });
    expect(forged.code).toBe('notAllowed');
    const unsaid = await doctor.browser.call(api.consents.withdraw, { params, body: { channel: 'phone' } });
    expect(unsaid.code).toBe('onWhoseWord');
    expect(await sees(family, teacher, care)).toBe(true);
    const receipt = await doctor.browser.must(api.consents.withdraw, {
      params,
      body: { channel: 'phone', onWordOf: MOTHER, reason: 'elle a appelé' },
    });
    expect(receipt).toMatchObject({ channel: 'phone', by: { name: 'Nadia Martin' } });
    expect(JSON.stringify(receipt)).not.toContain('appelé');
    expect(await sees(family, teacher, care)).toBe(false);
  });

  it('[CN63] a sharing by law that ends, by the clock or by somebody, gets a receipt too, once', async () => {
    const family = await seatFamily(await start());
    const { server, table, facilitator, mother, teacher, ase, care } = family;
    const { situationId } = table;
    const recordFor = (until: number | null) =>
      facilitator.must(api.lawBases.record, {
        params: { situationId },
        body: {
          record: {
            ...{ kind: 'courtOrder', court: 'Juge des enfants de Lyon', reference: 'AE 26/1234' },
            scope: [{ id: 'scope-care', category: 'health', compartmentId: care }],
            ...{
              recipientMemberIds: [ase.memberId],
              purpose: 'Évaluer la situation',
              from: Date.now(),
              until,
            },
            ...{ date: Date.now() - 86_400_000, allows: 'Le service peut lire le suivi de soins.' },
          },
        },
      });
    const receipts = async ({ browser } = mother) =>
      (await browser.must(api.sharing.listWithdrawals, { params: { situationId } })).withdrawals;
    const until = Date.now() + 1_500;
    await recordFor(until);
    const page = await listen(server, ase.browser, `board:${care}`);
    await eventually(() => page.ended()).toBe(4403);
    await eventually(async () => (await receipts()).length).toBe(1);
    expect(await receipts()).toMatchObject([
      {
        ...{ consentId: null, lawBasis: 'courtOrder', at: until, channel: 'clock', by: { memberId: null } },
        cut: [{ member: { name: 'Mme Vidal' }, compartments: [{ id: care }], devices: 1 }],
        readers: [{ member: { name: 'Mme Vidal' } }],
        purges: [{ member: { name: 'Mme Vidal' }, confirmedAt: null }],
      },
    ]);

    const { lawBasis } = await recordFor(null);
    await facilitator.must(api.lawBases.end, { params: { lawBasisId: lawBasis.id }, body: {} });
    const [last] = await receipts();
    expect(last).toMatchObject({
      lawBasis: 'courtOrder',
      channel: 'self',
      by: { memberId: expect.any(String) },
    });
    expect(last?.cut).toMatchObject([{ member: { name: 'Mme Vidal' } }]);
    // The clock has gone round once more when the third is there: it wrote nothing anew of the others.
    await recordFor(Date.now() + 1_000);
    await eventually(async () => (await receipts())[0]?.channel).toBe('clock');
    expect(await receipts()).toHaveLength(3);
    // Nobody whom it doesn't concern, nor the one it was for, is told who lost what.
    expect([await receipts(teacher), await receipts(ase)]).toEqual([[], []]);
    expect(await server.ledger.verify()).toMatchObject({ ok: true });
  });

  it('[CN49] what another basis keeps open stays open, and the receipt says so', async () => {
    const family = await seatFamily(await start());
    const { table, facilitator, mother, ase, care } = family;
    const consent = await signedByBoth(family, await draftFor(family, [ase]));
    await facilitator.must(api.lawBases.record, {
      params: { situationId: table.situationId },
      body: {
        record: {
          kind: 'courtOrder',
          scope: [{ id: 'scope-care', category: 'health', compartmentId: care }],
          recipientMemberIds: [ase.memberId],
          purpose: 'Évaluer la situation de l’enfant',
          from: Date.now(),
          until: null,
          court: 'Juge des enfants de Lyon',
          reference: 'AE 26/1234',
          date: Date.now() - 86_400_000,
          allows: 'Le service peut lire le suivi de soins de l’enfant.',
        },
      },
    });
    const receipt = await mother.browser.must(api.consents.withdraw, {
      params: { consentId: consent.id },
      body: {},
    });
    expect(receipt.cut).toEqual([]);
    expect(receipt.stillOpen).toMatchObject([{ member: { name: 'Mme Vidal' }, because: 'courtOrder' }]);
    expect(await sees(family, ase, care)).toBe(true);
  });

  it('[CN42] whoever is cut gets a letter with the fact and no motive; one on its way to them is dropped', async () => {
    const mail = await mailbox();
    // After the server, which keeps its connections open.
    onTestFinished(() => mail.close());
    const family = await seatFamily(await start({ smtpUrl: mail.url }));
    const { server, table, mother, care } = family;
    const teacher = await table.seat({ name: 'Mme Lys', sector: 'school', email: 'lys@exemple.fr' });
    const invited = await mail.letter(1);
    await teacher.browser.redeem(/https?:\S+#jeton=\S+/.exec(invited.text)?.[0] ?? '');
    const consent = await signedByBoth(family, await draftFor(family, [teacher]));
    expect((await mail.letter(2)).text).toContain('ouvert');
    const body = { reason: 'une dispute' };
    await mother.browser.must(api.consents.withdraw, { params: { consentId: consent.id }, body });
    const closed = await mail.letter(3);
    expect(closed.to).toEqual(['lys@exemple.fr']);
    expect(closed.text).toContain('a pris fin');
    expect(closed.text).not.toContain('dispute');
    // One that was written while it was open, and leaves now.
    const { id: accountId } = (await teacher.browser.must(api.signIn.me, {})).account;
    const onlyIf = { situationId: table.situationId, accountId, compartmentId: care };
    await postLetter(server.store.db, letters.opened({ to: 'lys@exemple.fr' }), Date.now(), onlyIf);
    const waiting = server.store.db.selectFrom('outbox').select('id').where('done_at', 'is', null);
    await eventually(async () => (await waiting.execute()).length).toBe(0);
    expect(mail.letters).toHaveLength(3);
  });

  it('[CN25] goes on where a situation is archived, and signing doesn’t', async () => {
    const family = await seatFamily(await start());
    const { table, facilitator, mother, teacher, care } = family;
    const consent = await signedByBoth(family, await draftFor(family, [teacher]));
    const waiting = await draftFor(family, [teacher]);
    const params = { situationId: table.situationId };
    await facilitator.must(api.situations.change, { params, body: { archived: true } });
    const of = { params: { consentId: waiting.id }, body: answers(waiting) };
    expect((await mother.browser.call(api.consents.sign, of)).code).toBe('archived');
    expect((await teacher.browser.call(api.consents.sign, of)).code).toBe('notFound');
    const { guardianship } = await mother.browser.must(api.consents.list, { params });
    if (!guardianship) throw new Error('no family file');
    const file = { params, body: { ...guardianship, separated: false } };
    expect((await facilitator.call(api.consents.setGuardianship, file)).code).toBe('archived');
    await mother.browser.must(api.consents.withdraw, { params: { consentId: consent.id }, body: {} });
    expect(await sees(family, teacher, care)).toBe(false);
  });
});
