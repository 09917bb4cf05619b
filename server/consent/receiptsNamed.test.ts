import { expect, it } from 'vitest';
import { XmlElement, XmlText } from 'yjs';
import { NOBODY } from '#shared/domain/audience.ts';
import { api } from '#shared/protocol/http/api.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { seatFamily } from './testing/family.ts';

onBothStores('what a receipt may name', (start) => {
  it('[CN58] the invitation taken back names nothing that the family never saw, nor the note to who can’t see it', async () => {
    const family = await seatFamily(await start());
    const { facilitator, mother, child, teacher, doctor, table } = family;
    const { situationId } = table;
    const params = { situationId };
    const { id: between } = await facilitator.must(api.situations.createCompartment, {
      params,
      body: {
        name: 'Entre deux',
        category: 'sharedNotes',
        audience: { ...NOBODY, memberIds: [teacher.memberId, doctor.memberId, mother.memberId] },
      },
    });
    const common = (await table.compartment('common')).id;
    const { id: letterId } = await mother.browser.must(api.notes.create, {
      params: { compartmentId: common },
      body: { title: 'Lettre' },
    });
    await family.server.sync.edit(`note:${letterId}`, 'test', (doc) => {
      const paragraph = new XmlElement('paragraph');
      paragraph.insert(0, [new XmlText('Venez parler avec nous.')]);
      doc.getXmlFragment('content').insert(0, [paragraph]);
    });
    const preview = { params: { situationId, noteId: letterId } };
    const { sha256 } = await mother.browser.must(api.familyInvitation.preview, preview);
    const body = { noteId: letterId, textSha256: sha256, name: 'x', strokes: null };
    await facilitator.must(api.familyInvitation.sign, { params, body });
    await mother.browser.must(api.familyInvitation.sign, { params, body });
    const listed = await teacher.browser.must(api.consents.list, { params });
    expect(listed.invitation.letter?.noteId).toBe(letterId);
    await facilitator.must(api.situations.changeCompartment, {
      params: { compartmentId: common },
      body: { audience: { ...NOBODY, sectors: ['family'] }, confirmExposed: true },
    });
    const { invitation } = await teacher.browser.must(api.consents.list, { params });
    expect(invitation.letter).toMatchObject({ noteId: null, text: 'Venez parler avec nous.' });

    const receipt = await mother.browser.must(api.familyInvitation.withdraw, { params, body: {} });
    const named = (one: typeof receipt) =>
      new Set(one.cut.flatMap((cut) => cut.compartments.map(({ id }) => id)));
    const { compartments } = await table.view(mother.browser);
    expect(named(receipt)).toContain(between);
    for (const id of named(receipt)) expect(compartments.map((one) => one.id)).toContain(id);
    const { withdrawals } = await child.browser.must(api.sharing.listWithdrawals, { params });
    expect(withdrawals.map(named)[0]).not.toContain(between);
    expect(receipt.cut.map(({ member }) => member.name)).toContain('M. Roux');
  });
});
