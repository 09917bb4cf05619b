import { expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { housekeeping } from '../outbox/housekeeping.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import { visitor } from '../testing/visitor.ts';

const DAY_MS = 86_400_000;

onBothStores('what the ways in leave behind', (start) => {
  it('[OB5] questions, doors and who knocked, sessions and what is known of them: gone when they are over', async () => {
    const server = await start();
    const { db } = server.store;
    const owner = await firstFacilitator(server);
    const { situationId } = await testTable(server, owner);
    const { code } = await owner.must(api.room.openDoor, { params: { situationId } });
    const browser = visitor(server.url);
    await browser.must(api.room.knock, { body: { code, name: 'Nadia' } });
    await browser.must(api.signIn.askPasskey, {});
    const left = async () => ({
      questions: (await db.selectFrom('passkey_challenges').selectAll().execute()).length,
      doors: (await db.selectFrom('room_doors').selectAll().execute()).length,
      visitors: (await db.selectFrom('room_visitors').selectAll().execute()).length,
      facts: (await db.selectFrom('session_facts').selectAll().execute()).length,
    });
    await housekeeping(server.store, Date.now(), { readingsMonths: 12 });
    expect(await left()).toEqual({ questions: 1, doors: 1, visitors: 1, facts: 1 });
    await housekeeping(server.store, Date.now() + 8 * DAY_MS, { readingsMonths: 12 });
    expect(await left()).toEqual({ questions: 0, doors: 0, visitors: 0, facts: 0 });
  });
});
