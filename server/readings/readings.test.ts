import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { api } from '#shared/protocol/http/api.ts';
import type { Store } from '../db/connect.ts';
import { createLogger } from '../http/logger.ts';
import { housekeeping } from '../outbox/housekeeping.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import type { TestServer } from '../testing/testServer.ts';
import type { Visitor } from '../testing/visitor.ts';
import { createReadings } from './createReadings.ts';
import { lastReaders } from './lastReaders.ts';

const sockets: WebSocket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate();
});

/** Opens a document as a browser would; resolves with the first byte, or the code it is closed with. */
async function open(
  server: TestServer,
  { cookie }: Visitor,
  document: string | null,
): Promise<number | 'opened'> {
  const socket = new WebSocket(`${server.localUrl.replace('http', 'ws')}/sync/${document}?ack=1`, {
    headers: { cookie, origin: server.url },
  });
  sockets.push(socket);
  return await Promise.race([
    once(socket, 'message').then(() => 'opened' as const),
    once(socket, 'close').then(([code]) => Number(code)),
  ]);
}

onBothStores('who opened what', (start) => {
  it('[RD5] a day longer than a page is whole, and the day before comes on the next', async () => {
    const server = await start();
    const table = await testTable(server, await firstFacilitator(server));
    const { situationId } = table;
    const mother = await table.seat({ name: 'Mère (fictive)', sector: 'family' });
    const { id: compartment_id } = await table.compartment('common');
    const { account } = await mother.browser.must(api.signIn.me, {});
    const row = (day: string, index: number) => ({
      situation_id: situationId,
      compartment_id,
      document: `note:document${String(index).padStart(8, '0')}`,
      account_id: account.id,
      day,
      first_at: index,
      last_at: index,
      times: 1,
    });
    const rows = [
      ...Array.from({ length: 1_005 }, (_, index) => row('2026-11-20', index)),
      row('2026-11-19', 1),
    ];
    for (let at = 0; at < rows.length; at += 400)
      await server.store.db
        .insertInto('readings')
        .values(rows.slice(at, at + 400))
        .execute();
    const page = async (before?: string) =>
      await mother.browser.must(api.readings.list, {
        params: { situationId },
        query: before ? { before } : {},
      });
    const first = await page();
    expect([first.readings.length, first.more]).toEqual([1_005, true]);
    const next = await page('2026-11-20');
    expect(next.readings.map(({ day }) => day)).toEqual(['2026-11-19']);
    expect(next.more).toBe(false);
  });

  it('[RD1] [RD3] [SY74] is noted, and shown to the family; others see themselves', async () => {
    const server = await start();
    const table = await testTable(server, await firstFacilitator(server));
    const { situationId } = table;
    const mother = await table.seat({ name: 'Mère (fictive)', sector: 'family' });
    const teacher = await table.seat({ name: 'Maîtresse (fictive)', sector: 'school' });
    const common = await table.compartment('common');
    const school = await table.compartment('school');
    const note = await mother.browser.must(api.notes.create, {
      params: { compartmentId: common.id },
      body: { title: 'Première note' },
    });
    expect(await open(server, teacher.browser, common.board)).toBe('opened');
    expect(await open(server, teacher.browser, note.document)).toBe('opened');
    expect(await open(server, teacher.browser, note.document)).toBe('opened');
    expect(await open(server, mother.browser, common.board)).toBe('opened');
    expect(await open(server, teacher.browser, 'board:unknown0001')).toBe(4403);
    const list = async ({ call }: Visitor) =>
      (await call(api.readings.list, { params: { situationId }, query: {} })).body.readings;
    const seen = await list(mother.browser);
    expect(
      seen.map(({ name, kind, noteTitle, times, isMe }) => [name, kind, noteTitle, times, isMe]).sort(),
    ).toEqual([
      ['Maîtresse (fictive)', 'board', null, 1, false],
      ['Maîtresse (fictive)', 'note', 'Première note', 2, false],
      ['Mère (fictive)', 'board', null, 1, true],
    ]);
    expect((await list(teacher.browser)).every(({ isMe }) => isMe)).toBe(true);
    expect(await list(teacher.browser)).toHaveLength(2);
    expect(await list(table.facilitator)).toEqual([]);
    // What is closed to the mother is closed in this list too.
    if (school.board && (await open(server, teacher.browser, school.board)) === 'opened') {
      const open = (await table.view(mother.browser)).compartments.map(({ id }) => id);
      for (const { compartmentId } of await list(mother.browser)) expect(open).toContain(compartmentId);
    }
    const { db } = server.store;
    const accounts = await db.selectFrom('readings').select('account_id').distinct().execute();
    const accountIds = accounts.map((one) => one.account_id);
    const last = await lastReaders(db, { situationId, compartmentIds: [common.id], accountIds });
    expect(last).toHaveLength(2);
    expect(Date.now() - (last[0]?.lastAt ?? 0)).toBeLessThan(60_000);
    expect(await lastReaders(db, { situationId, compartmentIds: [], accountIds })).toEqual([]);
  });

  it('[RD2] [RD4] survives a restart, and is forgotten in time', async () => {
    const server = await start();
    const { db } = server.store;
    const noted = { situationId: 's', compartmentId: 'c', document: 'board:c', accountId: 'a' };
    let now = Date.UTC(2026, 0, 15, 23, 59);
    const readings = createReadings({ store: server.store, now: () => now, log: createLogger('silent') });
    readings.opened(noted);
    now += 120_000;
    readings.opened(noted);
    readings.opened(noted);
    await readings.close();
    const rows = await db.selectFrom('readings').select(['day', 'times']).orderBy('day').execute();
    expect(rows).toEqual([
      { day: '2026-01-15', times: 1 },
      { day: '2026-01-16', times: 2 },
    ]);
    await housekeeping(server.store, Date.UTC(2027, 0, 16), { readingsMonths: 12 });
    expect(await db.selectFrom('readings').select('day').execute()).toEqual([{ day: '2026-01-16' }]);
    await housekeeping(server.store, Date.UTC(2027, 0, 17), { readingsMonths: 12 });
    expect(await db.selectFrom('readings').select('day').execute()).toEqual([]);
  });
});

describe('noting', () => {
  it('[RD2] keeps what the store did not take, says so, and tries again', async () => {
    vi.useFakeTimers();
    const written: number[] = [];
    const log = createLogger('silent');
    const said = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    let isDown = true;
    const writer = {
      start: () => undefined,
      close: async () => undefined,
      async write(statements: readonly { rows: readonly (readonly unknown[])[] }[]) {
        if (isDown) throw new Error('down');
        written.push(...statements.flatMap(({ rows }) => rows.map((row) => Number(row.at(-1)))));
        return [];
      },
    };
    const store = { writer } as unknown as Store;
    const readings = createReadings({ store, now: () => 0, log });
    const opening = { situationId: 's', compartmentId: 'c', document: 'board:c', accountId: 'a' };
    readings.opened(opening);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(said).toHaveBeenCalled();
    readings.opened(opening);
    readings.opened({ ...opening, accountId: 'b' });
    isDown = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(written).toEqual([2, 1]);
    readings.opened(opening);
    readings.forget(['board:c']);
    await readings.flush();
    expect(written).toHaveLength(2);
    isDown = true;
    readings.opened(opening);
    await readings.close();
    expect(said).toHaveBeenLastCalledWith({ verb: 'note readings', lost: 1 }, expect.anything());
    vi.useRealTimers();
  });
});
