import { expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { answers, draftFor, seatFamily } from './testing/family.ts';

onBothStores('who signed', (start) => {
  it('[CN17] whoever came by a link that was handed over is not said to have shown their mailbox', async () => {
    const family = await seatFamily(await start());
    const { mother, teacher, server } = family;
    const drafted = await draftFor(family, [teacher]);
    const params = { consentId: drafted.id };
    const { consent } = await mother.browser.must(api.consents.sign, { params, body: answers(drafted) });
    expect(consent.signers.find(({ isMe }) => isMe)?.identityProof).toBe('in_person');
    await server.store.db.updateTable('session_facts').set({ method: 'code' }).execute();
    const { father } = family;
    const after = await father.browser.must(api.consents.sign, { params, body: answers(drafted) });
    expect(after.consent.signers.find(({ isMe }) => isMe)?.identityProof).toBe('otp');
  });
});
