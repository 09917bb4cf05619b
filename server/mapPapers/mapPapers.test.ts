import { beforeEach, expect, it } from 'vitest';
import { putElement } from '#shared/board/index.ts';
import { api } from '#shared/protocol/http/api.ts';
import { person } from '#shared/testing/tableBuilders.ts';
import { exportsOf } from '../rights/exportsOf.ts';
import { eventually } from '../sync/testing/eventually.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, type Seat, type TestTable, testTable } from '../testing/table.ts';
import type { TestServer } from '../testing/testServer.ts';
import type { Visitor } from '../testing/visitor.ts';

onBothStores('a map on paper', (start) => {
  let server: TestServer;
  let table: TestTable;
  let mother: Seat;
  let teacher: Seat;
  let common: string;
  let family: string;
  beforeEach(async () => {
    server = await start();
    table = await testTable(server, await firstFacilitator(server));
    mother = await table.seat({ name: 'Mère', sector: 'family' });
    teacher = await table.seat({ name: 'Maître', sector: 'school' });
    common = (await table.compartment('common')).id;
    family = (await table.compartment('family', mother.browser)).id;
  });

  const print = (as: Visitor, compartmentIds: string[], situationId = table.situationId) =>
    as.call(api.mapPapers.print, {
      params: { situationId },
      body: {
        compartmentIds,
        title: 'Autour de Léa',
        language: 'fr',
        notation: 'sociogram',
        paper: 'A4',
        tiled: false,
        monochrome: false,
        withWords: true,
      },
    });
  const left = (compartmentId: string) =>
    exportsOf(server.store.db, { situationId: table.situationId, compartmentIds: [compartmentId] });

  it('[MP1] [MP3] is made for who may read each board, and written down for each', async () => {
    const { account } = await mother.browser.must(api.signIn.me, {});
    await server.sync.edit(`board:${family}`, account.id, (doc) => putElement(doc, person('Rose', [0, 0])));
    const reply = await print(mother.browser, [common, family, common]);
    expect(reply.status).toBe(200);
    expect(reply.raw.slice(0, 5)).toBe('%PDF-');
    expect(await left(common)).toMatchObject([{ kind: 'paper', member_id: mother.memberId }]);
    expect(await left(family)).toHaveLength(1);
    const opened = server.store.db
      .selectFrom('readings')
      .select('document')
      .where('account_id', '=', account.id);
    await eventually(async () => (await opened.execute()).map(({ document }) => document).sort()).toEqual(
      [`board:${common}`, `board:${family}`].sort(),
    );
  });

  it('[MP1] a board that is somebody else’s prints nothing, and isn’t told from one that never was', async () => {
    const [hidden, made] = [
      await print(teacher.browser, [common, family]),
      await print(teacher.browser, [common, 'nothing-here-0001']),
    ];
    expect([hidden.status, hidden.raw]).toEqual([made.status, made.raw]);
    expect(hidden.code).toBe('notFound');
    expect(await left(common)).toEqual([]);
    const elsewhere = await testTable(server, table.facilitator, 'Autre');
    expect((await print(mother.browser, [common], elsewhere.situationId)).code).toBe('notFound');
  });

  it('[MP1] whoever signed in long ago proves anew who they are', async () => {
    await server.store.db.updateTable('session_facts').set({ proved_at: 1 }).execute();
    expect((await print(mother.browser, [common])).code).toBe('stepUp');
    expect(await left(common)).toEqual([]);
  });

  it('[MP2] what was closed while it was drawn doesn’t leave', async () => {
    // The mother leaves the table while her map is being drawn: once it is written down, and before it is handed over.
    const printing = print(mother.browser, [common]);
    while ((await left(common)).length === 0) await new Promise(setImmediate);
    await table.facilitator.must(api.people.removeMember, {
      params: { situationId: table.situationId, memberId: mother.memberId },
    });
    expect((await printing).code).toBe('notFound');
  });
});
