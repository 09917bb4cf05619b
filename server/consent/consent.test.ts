import { expect, it } from 'vitest';
import { putElement, putLink, readBoard } from '#shared/board/index.ts';
import { api } from '#shared/protocol/http/api.ts';
import { eventually } from '../sync/testing/eventually.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { softPasskey } from '../testing/softPasskey.ts';
import { answers, draftFor, FATHER, MOTHER, seatFamily, sees, signedByBoth } from './testing/family.ts';
import { listen } from './testing/listen.ts';

onBothStores('giving a consent', (start) => {
  it('[CN1] [CN2] opens what both parents accepted, and nothing before the second signature', async () => {
    const family = await seatFamily(await start());
    const { mother, father, teacher, care, server } = family;
    const drafted = await draftFor(family, [teacher]);
    expect(drafted).toMatchObject({ status: 'draft', seenAs: 'collector' });
    expect(drafted.texts.map(({ language, variant }) => [language, variant])).toEqual([
      ['fr', 'standard'],
      ['fr', 'easy'],
      ['en', 'standard'],
      ['en', 'easy'],
    ]);
    expect(drafted.texts[0]?.full).toContain('M. Roux');
    expect(drafted.missing.map(({ what, who }) => [what, who[0]?.name])).toEqual([
      ['signature', 'Nadia Martin'],
      ['signature', 'Paul Martin'],
    ]);
    const params = { consentId: drafted.id };
    const first = await mother.browser.must(api.consents.sign, { params, body: answers(drafted) });
    expect(first.consent.status).toBe('signedPartial');
    expect(await sees(family, teacher, care)).toBe(false);
    const second = await father.browser.must(api.consents.sign, { params, body: answers(drafted) });
    expect(second.consent).toMatchObject({ status: 'active', missing: [] });
    expect(await sees(family, teacher, care)).toBe(true);
    const acts = await server.store.db
      .selectFrom('audit')
      .select('verb')
      .where('resource', '=', 'consent')
      .execute();
    expect(acts.map(({ verb }) => verb)).toEqual(['draft', 'sign', 'sign']);
  });

  it('[CN3] one row is answered on its own; what somebody signed twice is signed once', async () => {
    const family = await seatFamily(await start());
    const { mother, father, teacher, ase, care, server } = family;
    const drafted = await draftFor(family, [teacher, ase]);
    const params = { consentId: drafted.id };
    const body = answers(drafted, ['yes', 'no']);
    await mother.browser.must(api.consents.sign, { params, body });
    await father.browser.must(api.consents.sign, { params, body });
    const again = await father.browser.must(api.consents.sign, { params, body });
    expect(again.consent.rows.map(({ state }) => state)).toEqual(['accepted', 'refused']);
    expect(await sees(family, teacher, care)).toBe(true);
    expect(await sees(family, ase, care)).toBe(false);
    const entries = await server.store.db
      .selectFrom('ledger_entries')
      .select('kind')
      .where('record_id', '=', drafted.id)
      .execute();
    expect(entries).toHaveLength(3);
  });

  it('[CN4] another text, another row, somebody who doesn’t sign: refused, and nothing is written', async () => {
    const family = await seatFamily(await start());
    const { mother, doctor, teacher, ase } = family;
    const drafted = await draftFor(family, [teacher]);
    const other = await draftFor(family, [ase]);
    const params = { consentId: drafted.id };
    const code = async (browser: typeof mother.browser, body: ReturnType<typeof answers>) =>
      (await browser.call(api.consents.sign, { params, body })).code;
    expect(await code(mother.browser, answers(other))).toBe('textChanged');
    expect(await code(mother.browser, { ...answers(drafted), textSha256: '0'.repeat(64) })).toBe(
      'textChanged',
    );
    expect(await code(mother.browser, { ...answers(drafted), answers: answers(other).answers })).toBe(
      'badRequest',
    );
    expect(await code(doctor.browser, answers(drafted))).toBe('notAllowed');
    expect(await code(teacher.browser, answers(drafted))).toBe('notFound');
    expect((await mother.browser.must(api.consents.read, { params })).status).toBe('draft');
  });

  it('[CN5] what was signed on paper or said aloud is recorded by a professional, before a witness', async () => {
    const family = await seatFamily(await start());
    const { doctor, father, teacher, care } = family;
    const drafted = await draftFor(family, [teacher]);
    const params = { consentId: drafted.id };
    const { strokes: _strokes, passkey: _passkey, ...said } = answers(drafted);
    const body = { ...said, witness: 'Claire', method: 'paper_scan' as const };
    const byParent = await father.browser.call(api.consents.signRecorded, {
      params,
      body: { ...body, signerId: MOTHER },
    });
    expect(byParent.code).toBe('notAllowed');
    await doctor.browser.must(api.consents.signRecorded, { params, body: { ...body, signerId: MOTHER } });
    const done = await doctor.browser.must(api.consents.signRecorded, {
      params,
      body: { ...body, signerId: FATHER, method: 'oral_recorded_by_pro' },
    });
    expect(done.consent.signers.map(({ method }) => method)).toEqual(['paper_scan', 'oral_recorded_by_pro']);
    expect(await sees(family, teacher, care)).toBe(true);
  });

  it('[CN5] nobody writes down alone what would open to them alone', async () => {
    const family = await seatFamily(await start());
    const { doctor, ase, teacher } = family;
    const record = async (recipients: (typeof doctor)[], rows: ('yes' | 'no')[]) => {
      const drafted = await draftFor(family, recipients);
      const { strokes: _strokes, passkey: _passkey, ...said } = answers(drafted, rows);
      const body = { ...said, witness: 'Claire', method: 'paper_scan' as const, signerId: MOTHER };
      const reply = await doctor.browser.call(api.consents.signRecorded, {
        params: { consentId: drafted.id },
        body,
      });
      return reply.code ?? reply.status;
    };
    expect(await record([doctor], ['yes'])).toBe('recorderReceives');
    expect(await record([doctor, ase], ['yes', 'no'])).toBe('recorderReceives');
    expect(await record([doctor, teacher], ['yes', 'yes'])).toBe(200);
    expect(await record([doctor], ['no'])).toBe(200);
  });

  it('[CN6] a disagreement stops it until a judge has spoken; the child who understands is heard first', async () => {
    const family = await seatFamily(await start(), { childSigns: true });
    const { mother, father, doctor, teacher, care } = family;
    const drafted = await draftFor(family, [teacher]);
    const params = { consentId: drafted.id };
    await mother.browser.must(api.consents.sign, { params, body: answers(drafted) });
    const stopped = await father.browser.must(api.consents.disagree, { params, body: {} });
    expect(stopped.consent.status).toBe('blockedDisagreement');
    const judged = await doctor.browser.must(api.consents.authorise, {
      params,
      body: { ref: 'JAF Lyon, 12/11/2026' },
    });
    expect(judged.consent.missing.map(({ what }) => what)).toContain('hearChild');
    expect(await sees(family, teacher, care)).toBe(false);
    const heard = { date: Date.now(), how: 'Au CMPP', opinion: 'Elle est d’accord' };
    const { consent } = await doctor.browser.must(api.consents.hearChild, { params, body: heard });
    expect(consent.status).toBe('active');
    expect(await sees(family, teacher, care)).toBe(true);
  });

  it('[CN7] the family file gives places; a holder takes nobody’s', async () => {
    const family = await seatFamily(await start());
    const { table, facilitator, mother, father, teacher } = family;
    const params = { situationId: table.situationId };
    const { guardianship } = await mother.browser.must(api.consents.list, { params });
    if (!guardianship) throw new Error('no family file');
    const alone = {
      ...guardianship,
      authority: 'exclusive' as const,
      exclusiveHolderId: MOTHER,
      judgementRef: 'JAF',
    };
    const taking = await mother.browser.call(api.consents.setGuardianship, { params, body: alone });
    expect(taking.code).toBe('notAllowed');
    expect((await teacher.browser.call(api.consents.setGuardianship, { params, body: alone })).code).toBe(
      'notAllowed',
    );
    await facilitator.must(api.consents.setGuardianship, { params, body: alone });
    const places = (await table.view()).members.map(({ id, familyPlace }) => [id, familyPlace]);
    expect(places).toContainEqual([father.memberId, 'relative']);
    expect(places).toContainEqual([mother.memberId, 'holder']);
    const forged = { ...alone, subject: { ...alone.subject, memberId: 'nobody0000000' } };
    expect((await facilitator.call(api.consents.setGuardianship, { params, body: forged })).code).toBe(
      'badRequest',
    );
  });

  it('[CN8] nothing is prepared without a family file, for a hidden compartment, or by an observer', async () => {
    const family = await seatFamily(await start());
    const { table, teacher, care, facilitator } = family;
    const observer = await table.seat({ name: 'Regarde', sector: 'health', role: 'observer' });
    const body = {
      rows: [
        {
          category: 'health' as const,
          compartmentId: care,
          purpose: 'care' as const,
          recipient: { sector: 'school' as const },
          mode: 'board' as const,
        },
      ],
      expiresAt: Date.now() + 1_000_000,
    };
    const params = { situationId: table.situationId };
    expect((await teacher.browser.call(api.consents.draft, { params, body })).code).toBe('badRequest');
    expect((await observer.browser.call(api.consents.draft, { params, body })).code).toBe('notAllowed');
    const { id: other } = await facilitator.must(api.situations.create, {
      body: { name: 'Autre', template: { compartments: ['care'] } },
    });
    const elsewhere = { params: { situationId: other }, body };
    expect((await facilitator.call(api.consents.draft, elsewhere)).code).toBe('guardianshipMissing');
    const preview = await facilitator.must(api.consents.preview, { params, body });
    expect(preview.signers).toHaveLength(2);
    expect((await facilitator.must(api.consents.list, { params })).consents).toEqual([]);
  });

  it('[CN20] [CN22] [CN23] links that it would expose go before it opens, and are told to who knew of them', async () => {
    const family = await seatFamily(await start());
    const { server, table, teacher, doctor, mother, care } = family;
    const account = (await mother.browser.must(api.signIn.me, {})).account.id;
    const at = [0, 0] as [number, number];
    const text = (id: string) => ({ id, kind: 'text' as const, at, text: id, width: 100 });
    await server.sync.edit(`board:${care}`, account, (doc) => putElement(doc, text('element-care')));
    const toCare = await draftFor(family, [teacher]);
    const wouldOpen = { params: { consentId: toCare.id } };
    expect((await mother.browser.must(api.consents.opening, wouldOpen)).opens).toEqual([
      expect.objectContaining({ to: [{ memberId: teacher.memberId, name: 'M. Roux' }] }),
    ]);
    const { id: small } = await family.facilitator.must(api.situations.createCompartment, {
      params: { situationId: table.situationId },
      body: {
        name: 'À deux',
        category: 'sharedNotes',
        audience: { everyone: false, sectors: [], memberIds: [mother.memberId, doctor.memberId] },
      },
    });
    await server.sync.edit(`board:${small}`, account, (doc) => putElement(doc, text('element-small')));
    await server.sync.edit(`board:${small}`, account, (doc) =>
      putLink(doc, {
        id: 'link-to-care',
        kind: 'relation',
        from: { compartment: small, element: 'element-small' },
        to: { compartment: care, element: 'element-care' },
        label: 'pense à',
        order: null,
        date: null,
      }),
    );
    const drafted = await mother.browser.must(api.consents.draft, {
      params: { situationId: table.situationId },
      body: {
        rows: [
          {
            category: 'sharedNotes',
            compartmentId: small,
            purpose: 'networkMeeting',
            recipient: { memberId: teacher.memberId },
            mode: 'board',
          },
        ],
        expiresAt: Date.now() + 1_000_000,
      },
    });
    const preview = await mother.browser.must(api.consents.opening, { params: { consentId: drafted.id } });
    expect(preview.removedLinks).toEqual([{ compartment: small, id: 'link-to-care' }]);
    const params = { consentId: drafted.id };
    await mother.browser.must(api.consents.sign, { params, body: answers(drafted) });
    expect((await server.sync.read(`board:${small}`, readBoard)).links).toHaveLength(1);
    const { removedLinks } = await family.father.browser.must(api.consents.sign, {
      params,
      body: answers(drafted),
    });
    expect(removedLinks).toEqual([]);
    expect((await server.sync.read(`board:${small}`, readBoard)).links).toEqual([]);
    expect(await sees(family, teacher, small)).toBe(true);
  });

  it('[CN21] two signatures at once: both count, and it opens once', async () => {
    const family = await seatFamily(await start());
    const { mother, father, teacher, care } = family;
    for (let round = 0; round < 3; round += 1) {
      const drafted = await draftFor(family, [teacher]);
      const params = { consentId: drafted.id };
      const both = await Promise.all(
        [mother, father].map(({ browser }) =>
          browser.must(api.consents.sign, { params, body: answers(drafted) }),
        ),
      );
      expect(both.map(({ consent }) => consent.status).sort()).toEqual(['active', 'signedPartial']);
      expect(await sees(family, teacher, care)).toBe(true);
    }
  });

  it('[CN24] [CN54] ends by the clock, at the socket too, without anybody doing anything, with a receipt', async () => {
    const family = await seatFamily(await start());
    const { server, table, teacher, mother, ase, care } = family;
    const { situationId } = table;
    const expiresAt = Date.now() + 2_500;
    const { id } = await signedByBoth(family, await draftFor(family, [teacher], { expiresAt }));
    const board = `board:${care}`;
    const page = await listen(server, teacher.browser, board);
    expect(page.ended()).toBeNull();
    await eventually(() => page.ended()).toBe(4403);
    expect(await sees(family, teacher, care)).toBe(false);
    const receipts = async ({ browser } = mother) =>
      (await browser.must(api.sharing.listWithdrawals, { params: { situationId } })).withdrawals;
    let given = await receipts();
    await eventually(async () => {
      given = await receipts();
      return given.length;
    }).toBe(1);
    expect(given).toMatchObject([
      {
        consentId: id,
        at: expiresAt,
        channel: 'clock',
        by: { memberId: null },
        rows: [{ recipient: { name: 'M. Roux' } }],
        cut: [{ member: { name: 'M. Roux' }, compartments: [{ id: care }], devices: 1 }],
        readers: [{ member: { name: 'M. Roux' } }],
        purges: [{ member: { name: 'M. Roux' }, confirmedAt: null }],
      },
    ]);
    await teacher.browser.must(api.sharing.purged, { body: { documents: [board] } });
    expect((await receipts())[0]?.purges[0]?.confirmedAt).toBeGreaterThan(expiresAt);
    expect(await receipts(ase)).toEqual([]);
    expect(await server.ledger.verify()).toMatchObject({ ok: true });
  });

  it('[CN9] a passkey signs the text’s hash, once', async () => {
    const family = await seatFamily(await start());
    const { server, mother, teacher, ase } = family;
    const passkey = softPasskey(server.url.replace('127.0.0.1', 'localhost'));
    const question = await mother.browser.must(api.account.askNewPasskey, {});
    const response = passkey.register(question);
    await mother.browser.must(api.account.addPasskey, { body: { name: 'Téléphone', response } });
    const drafted = await draftFor(family, [teacher, ase]);
    const params = { consentId: drafted.id };
    const sent = answers(drafted);
    const signature = (hash: string) =>
      passkey.sign({ challenge: Buffer.from(hash, 'hex').toString('base64url'), rpId: 'localhost' });
    const body = { ...sent, passkey: signature(sent.textSha256) };
    const wrong = await mother.browser.call(api.consents.sign, {
      params,
      body: { ...sent, passkey: signature('0'.repeat(64)) },
    });
    expect(wrong.code).toBe('badPasskey');
    await mother.browser.must(api.consents.sign, { params, body });
    await mother.browser.must(api.consents.sign, { params, body });
    const replayed = { ...body, answers: answers(drafted, 'no').answers };
    expect((await mother.browser.call(api.consents.sign, { params, body: replayed })).code).toBe(
      'badSignature',
    );
    const { signers } = await mother.browser.must(api.consents.read, { params });
    expect(signers.map(({ identityProof }) => identityProof)).toEqual(['passkey', null]);
    const entries = await server.ledger.read(server.store.db, {
      situationId: family.table.situationId,
      recordId: drafted.id,
    });
    expect(entries.map(({ kind }) => kind)).toEqual(['consent.drafted', 'consent.signed']);
    expect(entries[1]?.payload).toMatchObject({
      identityProof: 'passkey',
      signature: { passkey: { credentialId: passkey.credentialId, publicKey: expect.any(String) } },
    });
  });
});
