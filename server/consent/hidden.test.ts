import { expect, it } from 'vitest';
import { NOBODY } from '#shared/domain/audience.ts';
import { api } from '#shared/protocol/http/api.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { answers, draftFor, FATHER, seatFamily } from './testing/family.ts';

onBothStores('what a whole category hides', (start) => {
  it('[CN58] a row or a law about a category never names what its reader can’t see', async () => {
    const family = await seatFamily(await start());
    const { table, facilitator, mother, father, doctor, ase } = family;
    const params = { situationId: table.situationId };
    const { id: hidden } = await facilitator.must(api.situations.createCompartment, {
      params,
      body: {
        name: 'Évaluation en cours',
        category: 'childProtection',
        audience: { ...NOBODY, memberIds: [ase.memberId] },
      },
    });
    const me = (await table.view()).members.find(({ isMe }) => isMe);
    const about = (category: 'childProtection' | 'workingNotes', memberId: string) => ({
      category,
      compartmentId: null,
      purpose: 'networkMeeting' as const,
      recipient: { memberId },
      mode: 'board' as const,
    });
    const rows = [
      about('childProtection', me?.id ?? ''),
      about('childProtection', ase.memberId),
      about('workingNotes', doctor.memberId),
    ];
    const drafted = await mother.browser.must(api.consents.draft, {
      params,
      body: { rows, expiresAt: Date.now() + 1_000_000 },
    });
    const of = { params: { consentId: drafted.id } };
    const draft = (await table.view(doctor.browser)).compartments.find(({ kind }) => kind === 'privateDraft');
    if (!draft) throw new Error('no draft');
    const untold = (told: unknown) => {
      for (const one of [hidden, 'Évaluation en cours', draft.id])
        expect(JSON.stringify(told)).not.toContain(one);
    };
    untold(await mother.browser.must(api.consents.opening, of));
    for (const { browser } of [mother, father])
      await browser.must(api.consents.sign, { ...of, body: answers(drafted) });
    const receipt = await mother.browser.must(api.consents.withdraw, { ...of, body: {} });
    untold(receipt);
    expect(receipt.cut.map(({ member }) => member.memberId)).toContain(me?.id);

    for (const [seat, profession] of [
      [doctor, 'doctor'],
      [ase, 'aseOfficer'],
    ] as const)
      await facilitator.must(api.people.changeMember, {
        params: { ...params, memberId: seat.memberId },
        body: { profession },
      });
    const when = Date.now() - 86_400_000;
    const record = {
      kind: 'childProtectionSharing' as const,
      scope: [{ id: 'scope-all', category: 'childProtection' as const, compartmentId: null }],
      recipientMemberIds: [doctor.memberId],
      purpose: 'Évaluer la situation',
      from: Date.now(),
      until: null,
      giverMemberId: ase.memberId,
      mission: 'assess' as const,
      necessity: 'Ce dont l’enfant a besoin pour être protégée.',
      informed: [
        { who: { id: 'holderMother', name: 'Nadia Martin' }, when, how: 'En entretien' },
        { who: { id: 'holderFather', name: 'Paul Martin' }, when, how: 'Par courrier' },
      ],
      withheld: null,
    };
    const { lawBasis } = await ase.browser.must(api.lawBases.record, { params, body: { record } });
    const named = async (browser: typeof facilitator) =>
      (await browser.must(api.consents.list, { params })).lawBases
        .filter(({ id }) => id === lawBasis.id)
        .flatMap(({ compartments }) => compartments.map(({ id }) => id));
    expect(await named(facilitator)).toContain(hidden);
    expect((await mother.browser.must(api.consents.list, { params })).lawBases).toHaveLength(1);
    untold((await mother.browser.must(api.consents.list, { params })).lawBases);
  });

  it('[CN15] nor does a refusal tell that the child said no', async () => {
    const family = await seatFamily(await start(), { childSigns: true });
    const { facilitator, mother, child, teacher, ase } = family;
    const drafted = await draftFor(family, [teacher, ase]);
    const params = { consentId: drafted.id };
    const [first, second] = drafted.rows.map(({ id }) => id);
    if (!first || !second) throw new Error('two rows');
    await child.browser.must(api.consents.oppose, { params, body: { rowIds: [second] } });
    await mother.browser.must(api.consents.withdraw, { params, body: { rowIds: [first] } });
    const { answers: both, ...body } = answers(drafted);
    const waiting = { ...body, answers: both.filter(({ rowId }) => rowId === second) };
    // For them the second row waits: whatever they do about it is taken as it would be.
    const { consent } = await mother.browser.must(api.consents.sign, { params, body: waiting });
    expect(consent.rows.map(({ state }) => state)).toEqual(['withdrawn', 'pending']);
    const persons = [{ who: { id: FATHER, name: 'Paul Martin' }, when: Date.now(), how: 'Par courrier' }];
    expect((await facilitator.call(api.consents.inform, { params, body: { persons } })).status).toBe(200);
  });
});
