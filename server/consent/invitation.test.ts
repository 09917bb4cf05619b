import { expect, it } from 'vitest';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainText } from '#shared/note/plainText.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { api } from '#shared/protocol/http/api.ts';
import { eventually } from '../sync/testing/eventually.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { type Family, seatFamily, sees } from './testing/family.ts';
import { listen } from './testing/listen.ts';

async function letterIn({ server, table, mother }: Family, words: string) {
  const { id: common } = await table.compartment('common', mother.browser);
  const { id: noteId } = await mother.browser.must(api.notes.create, {
    params: { compartmentId: common },
    body: { title: 'Notre invitation' },
  });
  const account = (await mother.browser.must(api.signIn.me, {})).account.id;
  await server.sync.edit(`note:${noteId}`, account, (doc) =>
    writeNote(noteContent(doc), [{ is: 'paragraph', inline: [plainText(words)] }]),
  );
  const params = { situationId: table.situationId, noteId };
  const { sha256, text } = await mother.browser.must(api.familyInvitation.preview, { params });
  expect(text).toContain(words);
  return { noteId, textSha256: sha256, name: 'Nadia Martin', strokes: null };
}

onBothStores('the family’s letter', (start) => {
  it('[CN50] stands once a holder and a professional signed the same words', async () => {
    const family = await seatFamily(await start());
    const { table, facilitator, mother, teacher, child } = family;
    const params = { situationId: table.situationId };
    const body = await letterIn(family, 'Venez parler avec nous.');
    const early = await mother.browser.must(api.familyInvitation.sign, { params, body });
    expect(early).toMatchObject({ state: 'none', missing: ['referent'] });
    expect((await mother.browser.must(api.familyInvitation.sign, { params, body })).signatures).toHaveLength(
      1,
    );
    expect((await child.browser.call(api.familyInvitation.sign, { params, body })).code).toBe('notAllowed');
    const stale = { ...body, textSha256: 'f'.repeat(64) };
    expect((await facilitator.call(api.familyInvitation.sign, { params, body: stale })).code).toBe(
      'textChanged',
    );
    const whole = await teacher.browser.must(api.familyInvitation.sign, { params, body });
    expect(whole).toMatchObject({
      state: 'standing',
      missing: [],
      letter: { text: 'Venez parler avec nous.' },
    });
  });

  it('[CN51] [CN52] taken back, everybody but the family leaves at once; the family alone can invite again', async () => {
    const family = await seatFamily(await start());
    const { server, table, facilitator, mother, father, teacher } = family;
    const params = { situationId: table.situationId };
    const body = await letterIn(family, 'Venez.');
    await mother.browser.must(api.familyInvitation.sign, { params, body });
    await facilitator.must(api.familyInvitation.sign, { params, body });
    const { id: common } = await table.compartment('common', teacher.browser);
    const page = await listen(server, teacher.browser, `board:${common}`);
    const kept = await listen(server, mother.browser, `board:${common}`);
    expect((await teacher.browser.call(api.familyInvitation.withdraw, { params, body: {} })).code).toBe(
      'badRequest',
    );
    const byPhone = (onWordOf?: string) =>
      family.facilitator.call(api.familyInvitation.withdraw, {
        params,
        body: { channel: 'phone', ...(onWordOf ? { onWordOf } : {}) },
      });
    expect((await byPhone()).code).toBe('onWhoseWord');
    expect((await byPhone(teacher.memberId)).code).toBe('notAllowed');
    const receipt = await father.browser.must(api.familyInvitation.withdraw, { params, body: {} });
    await eventually(() => page.ended()).toBe(4403);
    expect(kept.ended()).toBeNull();
    expect(receipt).toMatchObject({ consentId: null, by: { name: 'Paul Martin' } });
    expect(receipt.cut.map(({ member }) => member.name)).toContain('M. Roux');
    expect((await teacher.browser.call(api.situations.read, { params })).code).toBe('notFound');
    expect((await facilitator.call(api.consents.list, { params })).code).toBe('notFound');
    expect(await sees(family, mother, common)).toBe(true);
    const again = await mother.browser.must(api.familyInvitation.withdraw, { params, body: {} });
    expect(again.id).toBe(receipt.id);

    const anew = await mother.browser.must(api.familyInvitation.sign, { params, body });
    expect(anew.state).toBe('standing');
    expect((await teacher.browser.call(api.situations.read, { params })).status).toBe(200);
    kept.close();
  });
});

onBothStores('a sharing by law', (start) => {
  it('[CN60] [CN61] [CN62] is refused in words to who isn’t bound, opens to who is, and ends at once', async () => {
    const family = await seatFamily(await start());
    const { server, table, facilitator, mother, father, teacher, ase, doctor, care } = family;
    const params = { situationId: table.situationId };
    for (const [seat, profession] of [
      [doctor, 'doctor'],
      [ase, 'aseOfficer'],
      [teacher, 'teacher'],
    ] as const)
      await facilitator.must(api.people.changeMember, {
        params: { ...params, memberId: seat.memberId },
        body: { profession },
      });
    const when = Date.now() - 86_400_000;
    const record = {
      kind: 'childProtectionSharing' as const,
      scope: [{ id: 'scope-care', category: 'health' as const, compartmentId: care }],
      recipientMemberIds: [ase.memberId, teacher.memberId],
      purpose: 'Évaluer la situation',
      from: Date.now(),
      until: null,
      giverMemberId: doctor.memberId,
      mission: 'assess' as const,
      necessity: 'Le suivi dit ce dont l’enfant a besoin pour être protégée.',
      informed: [
        { who: { id: 'holderMother', name: 'Nadia Martin' }, when, how: 'En entretien' },
        { who: { id: 'holderFather', name: 'Paul Martin' }, when, how: 'Par courrier' },
      ],
      withheld: null,
    };
    const refusal = await doctor.browser.call(api.lawBases.record, { params, body: { record } });
    expect(refusal.code).toBe('basisRefused');
    expect(JSON.parse(refusal.raw).issues).toEqual([
      { code: 'recipientNotBound', memberId: teacher.memberId, name: null },
    ]);
    expect((await mother.browser.call(api.lawBases.record, { params, body: { record } })).code).toBe(
      'notAllowed',
    );
    const covered = { ...record, recipientMemberIds: [ase.memberId] };
    const { lawBasis } = await doctor.browser.must(api.lawBases.record, {
      params,
      body: { record: covered },
    });
    expect(await sees(family, ase, care)).toBe(true);
    expect((await father.browser.must(api.consents.list, { params })).lawBases).toMatchObject([
      { id: lawBasis.id, mayEnd: false, recipients: [{ name: 'Mme Vidal' }] },
    ]);
    expect((await teacher.browser.must(api.consents.list, { params })).lawBases).toEqual([]);
    const page = await listen(server, ase.browser, `board:${care}`);
    const end = { params: { lawBasisId: lawBasis.id }, body: {} };
    expect((await ase.browser.call(api.lawBases.end, end)).code).toBe('notAllowed');
    expect((await teacher.browser.call(api.lawBases.end, end)).code).toBe('notFound');
    await doctor.browser.must(api.lawBases.end, end);
    await doctor.browser.must(api.lawBases.end, end);
    await eventually(() => page.ended()).toBe(4403);
    expect(await sees(family, ase, care)).toBe(false);
  });
});
