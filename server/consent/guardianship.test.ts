import { expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { draftFor, FATHER, seatFamily } from './testing/family.ts';

onBothStores('the family file', (start) => {
  it('[CN19] is read by who decides, is concerned, facilitates, or has prepared an agreement, and by no other', async () => {
    const family = await seatFamily(await start());
    const { table, facilitator, mother, child, teacher, doctor, ase } = family;
    const params = { situationId: table.situationId };
    const aunt = await table.seat({ name: 'Inès', sector: 'family', familyPlace: 'relative' });
    const seen = async (by: typeof facilitator) => {
      const { guardianship, familyFileSeenAs } = await by.must(api.consents.list, { params });
      return [familyFileSeenAs, guardianship !== null];
    };
    expect(await seen(facilitator)).toEqual(['facilitates', true]);
    expect(await seen(mother.browser)).toEqual(['decides', true]);
    expect(await seen(child.browser)).toEqual(['concerned', true]);
    for (const { browser } of [aunt, teacher, doctor, ase])
      expect(await seen(browser)).toEqual(['kept', false]);
    const { toInform } = await ase.browser.must(api.consents.list, { params });
    expect(toInform.map(({ name }) => name)).toEqual(['Nadia Martin', 'Paul Martin']);
    expect((await aunt.browser.must(api.consents.list, { params })).toInform).toEqual([]);
    await draftFor(family, [teacher]);
    expect(await seen(doctor.browser)).toEqual(['collected', true]);
    expect(await seen(teacher.browser)).toEqual(['kept', false]);
    const changed = { params: { ...params, memberId: doctor.memberId }, body: { role: 'observer' } } as const;
    await facilitator.must(api.people.changeMember, changed);
    expect(await seen(doctor.browser)).toEqual(['kept', false]);
  });

  it('[CN7] a holder seats nobody in another’s place, nor themself in the child’s', async () => {
    const family = await seatFamily(await start());
    const { table, facilitator, mother, father, child } = family;
    const params = { situationId: table.situationId };
    const aunt = await table.seat({ name: 'Inès', sector: 'family', familyPlace: 'relative' });
    const { guardianship: file } = await mother.browser.must(api.consents.list, { params });
    if (!file) throw new Error('no family file');
    const write = async (by: typeof facilitator, memberId: string | null, subject = file.subject) => {
      const holders = file.holders.map((one) => (one.id === FATHER ? { ...one, memberId } : one));
      const body = { ...file, subject, holders };
      return await by.call(api.consents.setGuardianship, { params, body });
    };
    const places = async () => new Map((await table.view()).members.map((one) => [one.id, one.familyPlace]));
    const before = await places();
    // Whoever signs as the father is the father.
    for (const memberId of [aunt.memberId, null, mother.memberId])
      expect((await write(mother.browser, memberId)).status).toBeGreaterThanOrEqual(400);
    for (const memberId of [mother.memberId, aunt.memberId, null])
      expect((await write(mother.browser, father.memberId, { ...file.subject, memberId })).code).toBe(
        'notAllowed',
      );
    expect(await places()).toEqual(before);
    expect((await write(mother.browser, father.memberId)).status).toBe(204);
    expect((await write(facilitator, mother.memberId)).code).toBe('badRequest');

    // A facilitator takes him out of the file: nor does he keep the place it gave.
    expect((await write(facilitator, null)).status).toBe(204);
    expect((await places()).get(father.memberId)).toBe('relative');
    expect((await write(mother.browser, aunt.memberId)).code).toBe('notAllowed');
    expect((await write(facilitator, aunt.memberId)).status).toBe(204);
    expect((await places()).get(aunt.memberId)).toBe('holder');
    expect((await places()).get(child.memberId)).toBe('child');
  });

  it('[CN7] a holder gives the person concerned a say, and takes none from them', async () => {
    const family = await seatFamily(await start());
    const { table, facilitator, mother } = family;
    const params = { situationId: table.situationId };
    const { guardianship: file } = await mother.browser.must(api.consents.list, { params });
    if (!file) throw new Error('no family file');
    const write = async (by: typeof facilitator, subject: Partial<typeof file.subject>) => {
      const body = { ...file, subject: { ...file.subject, ...subject } };
      const reply = await by.call(api.consents.setGuardianship, { params, body });
      return reply.code ?? reply.status;
    };
    expect(await write(mother.browser, { discernment: true })).toBe(204);
    for (const less of [
      { discernment: false },
      { discernment: true, birthDate: '2001-01-01' },
      { discernment: true, birthDate: null },
      { discernment: true, protection: 'tutelle' as const },
    ])
      expect(await write(mother.browser, less)).toBe('notAllowed');
    expect(await write(facilitator, { discernment: false })).toBe(204);
  });
});
