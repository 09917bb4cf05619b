import { describe, expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { testServer } from '../testing/testServer.ts';
import { basesOfEntries } from './basesOfEntries.ts';
import { recomputeBases } from './recomputeBases.ts';
import { answers, draftFor, seatFamily, signedByBoth } from './testing/family.ts';

const PATIENCE = { timeout: 30_000 };

describe('what records come to', PATIENCE, () => {
  it('[CN30] is the same when the ledger is read again, after all that may happen', async () => {
    const server = await testServer();
    try {
      const family = await seatFamily(server);
      const { table, mother, teacher, ase } = family;
      const { situationId } = table;
      const { db } = server.store;
      const kept = async () =>
        (await db.selectFrom('bases').selectAll().execute()).map(({ id: _id, ...row }) => row);
      const same = async () => {
        const again = await recomputeBases(db, situationId, server.ledger);
        expect(new Set((await kept()).map((row) => JSON.stringify(row)))).toEqual(
          new Set(again.map((row) => JSON.stringify(row))),
        );
        return again.map(({ effect }) => effect).sort();
      };
      expect(await same()).toEqual([]);
      const consent = await signedByBoth(family, await draftFor(family, [teacher, ase]));
      expect(await same()).toEqual(['opens', 'opens']);
      const refused = await draftFor(family, [teacher]);
      await mother.browser.must(api.consents.sign, {
        params: { consentId: refused.id },
        body: answers(refused, 'no'),
      });
      expect(await same()).toEqual(['opens', 'opens', 'refused']);
      await mother.browser.must(api.consents.withdraw, {
        params: { consentId: consent.id },
        body: { rowIds: [consent.rows[0]?.id ?? ''] },
      });
      expect(await same()).toEqual(['opens', 'refused', 'withdrawn']);
    } finally {
      await server.close();
    }
  });

  it('[CN31] an entry that nobody understands stops the reading; one whose proofs were destroyed says nothing', () => {
    const entry = {
      seq: 1,
      id: 'entry-0001',
      situationId: 'situation-1',
      recordId: 'record-001',
      actorAccountId: null,
      at: 0,
    };
    const odd = { ...entry, kind: 'consent.withdrawn', payload: { kind: 'withdrawn', rows: 'all' } };
    expect(() => basesOfEntries([odd])).toThrow('not understood');
    expect(basesOfEntries([{ ...odd, payload: null }])).toEqual([]);
  });
});
