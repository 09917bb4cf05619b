import { expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { housekeeping } from '../outbox/housekeeping.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import type { Visitor } from '../testing/visitor.ts';
import { exportsOf } from './exportsOf.ts';

onBothStores('what leaves as a file', (start) => {
  async function seated() {
    const server = await start();
    const facilitator = await firstFacilitator(server);
    const table = await testTable(server, facilitator);
    const mother = await table.seat({ name: 'Mère', sector: 'family' });
    const teacher = await table.seat({ name: 'Maître', sector: 'school' });
    const ask = (as: Visitor, compartmentId: string, body: object = {}) =>
      as.call(api.rights.askExport, { params: { compartmentId }, body: { kind: 'png', ...body } as never });
    const left = (compartmentId: string) =>
      exportsOf(server.store.db, { situationId: table.situationId, compartmentIds: [compartmentId] });
    return { server, table, mother, teacher, ask, left };
  }

  it('[RI1] [RI2] is asked of who may read, and written down with a reference', async () => {
    const { server, table, mother, teacher, ask, left } = await seated();
    const family = await table.compartment('family', mother.browser);
    const { status, body } = await ask(mother.browser, family.id);
    expect(status).toBe(201);
    expect(body.watermark).toMatchObject({ to: 'Mère', reference: body.exportId.slice(0, 8) });
    expect((await ask(teacher.browser, family.id)).code).toBe('notFound');
    expect((await ask(teacher.browser, 'nothing-here-0001')).code).toBe('notFound');
    expect(await left(family.id)).toMatchObject([
      { id: body.exportId, kind: 'png', member_id: mother.memberId, note_id: null, at: body.watermark.at },
    ]);
    const acts = server.store.db.selectFrom('audit').select(['resource', 'resource_id']);
    expect(await acts.where('verb', '=', 'export').execute()).toEqual([
      { resource: 'board', resource_id: family.id },
    ]);
  });

  it('[RI1] a note is asked for in the compartment it is in', async () => {
    const { table, mother, ask, left } = await seated();
    const [common, family] = [
      await table.compartment('common'),
      await table.compartment('family', mother.browser),
    ];
    const { id: noteId } = await mother.browser.must(api.notes.create, {
      params: { compartmentId: family.id },
      body: { title: 'Lettre' },
    });
    expect((await ask(mother.browser, common.id, { kind: 'docx', noteId })).code).toBe('notFound');
    expect((await ask(mother.browser, family.id, { kind: 'docx', noteId })).status).toBe(201);
    expect(await left(common.id)).toEqual([]);
    expect(await left(family.id)).toMatchObject([{ kind: 'docx', note_id: noteId }]);
  });

  it('[RI1] whoever is signed in for long proves anew who they are', async () => {
    const { server, table, mother, ask, left } = await seated();
    const common = await table.compartment('common', mother.browser);
    await server.store.db.updateTable('session_facts').set({ proved_at: 1 }).execute();
    expect((await ask(mother.browser, common.id)).code).toBe('stepUp');
    expect(await left(common.id)).toEqual([]);
  });

  it('[RI3] what left stays known as long as who read it', async () => {
    const { server, table, mother, ask, left } = await seated();
    const common = await table.compartment('common', mother.browser);
    await ask(mother.browser, common.id);
    const at = Date.now();
    await housekeeping(server.store, at + 360 * 86_400_000, { readingsMonths: 12 });
    expect(await left(common.id)).toHaveLength(1);
    await housekeeping(server.store, at + 370 * 86_400_000, { readingsMonths: 12 });
    expect(await left(common.id)).toEqual([]);
  });
});
