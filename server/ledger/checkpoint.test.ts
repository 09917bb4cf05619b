import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { onBareStores } from '../testing/onBareStores.ts';
import { createCheckpoints } from './checkpoint.ts';
import { createLedger } from './createLedger.ts';

const HOUR_MS = 3_600_000;

onBareStores('checkpoints', (open) => {
  it('[LE8] one an hour while anything happens, mailed to the witness', async () => {
    const store = await open();
    const { db } = store;
    let now = 1_700_000_000_000;
    const deps = { store, master: randomBytes(32), now: () => now };
    const ledger = createLedger(deps);
    const witness = 'temoin@exemple.fr';
    const { make } = createCheckpoints({ ...deps, witness });
    const add = () =>
      db.transaction().execute((trx) =>
        ledger.append(trx, {
          situationId: 's1',
          recordId: 'r',
          kind: 'consent.signed',
          actorAccountId: null,
          payload: 'lanterne',
        }),
      );
    expect(await make()).toBeNull();
    await add();
    expect(await make()).toMatchObject({ number: 1, seq: 1, mailed_at: now });
    await add();
    now += HOUR_MS - 1;
    expect(await make()).toBeNull();
    now += 1;
    // Two nodes at the same time make one.
    const both = await Promise.all([make(), make()]);
    expect(both.filter((one) => one !== null)).toMatchObject([{ number: 2, seq: 2 }]);
    now += HOUR_MS;
    expect(await make()).toBeNull();
    const letters = (await db.selectFrom('outbox').select('payload').execute()).map(
      ({ payload }) => JSON.parse(payload) as { to: string; text: string },
    );
    expect(letters).toHaveLength(2);
    const head = await ledger.head(db);
    expect(letters.every(({ to }) => to === witness)).toBe(true);
    expect(letters.some(({ text }) => text.includes(`--witness 2:${head?.hash}`))).toBe(true);
    expect(letters.some(({ text }) => text.includes(ledger.publicKey))).toBe(true);
    expect(await ledger.verify()).toMatchObject({ ok: true, entries: 2 });
  });
});
