import { expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { answers, draftFor, seatFamily, sees } from './testing/family.ts';

onBothStores('consents', (start) => {
  it('[CN1] [CN2] opens what both parents accepted, and nothing before the second signature', async () => {
    const family = await seatFamily(await start());
    const { mother, father, teacher, care } = family;
    const drafted = await draftFor(family, [teacher]);
    expect(drafted.status).toBe('draft');
    expect(drafted.missing.map(({ what, who }) => [what, who[0]?.name])).toEqual([
      ['signature', 'Nadia Martin'],
      ['signature', 'Paul Martin'],
    ]);
    const params = { consentId: drafted.id };
    const first = await mother.browser.must(api.consents.sign, { params, body: answers(drafted) });
    expect(first.consent.status).toBe('signedPartial');
    expect(await sees(family, teacher, care)).toBe(false);
    const second = await father.browser.must(api.consents.sign, { params, body: answers(drafted) });
    expect(second.consent.status).toBe('active');
    expect(await sees(family, teacher, care)).toBe(true);
  });
});
