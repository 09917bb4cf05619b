import { expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import type { ProofMethod } from '../db/authTables.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { provedBy } from './provedBy.ts';
import { answers, draftFor, seatFamily } from './testing/family.ts';

const METHODS: ProofMethod[] = [
  'code',
  'mailedLink',
  'passkey',
  'provider',
  'provider:proconnect',
  'provider:franceconnect',
  'link',
  'room',
  'admin',
];

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

  it('[CN17] each way to prove it has its own word', async () => {
    const family = await seatFamily(await start());
    const { store } = family.server;
    const { id: sessionId } = await store.db
      .selectFrom('sign_in_sessions')
      .select('id')
      .executeTakeFirstOrThrow();
    const words: Record<string, string> = {};
    for (const method of METHODS) {
      await store.db.updateTable('session_facts').set({ method }).execute();
      words[method] = await provedBy({ store }, sessionId);
    }
    expect(words).toEqual({
      code: 'otp',
      mailedLink: 'otp',
      passkey: 'passkeySession',
      provider: 'provider',
      'provider:proconnect': 'provider',
      'provider:franceconnect': 'franceconnect',
      link: 'in_person',
      room: 'in_person',
      admin: 'in_person',
    });
  });
});
