import { expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { housekeeping } from '../../outbox/housekeeping.ts';
import { onBothStores } from '../../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../../testing/table.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.now();

onBothStores('what a crash leaves behind', (start) => {
  async function withOrphans() {
    const server = await start();
    const { db } = server.store;
    const table = await testTable(server, await firstFacilitator(server));
    const common = await table.compartment('common');
    const note = await table.facilitator.must(api.notes.create, {
      params: { compartmentId: common.id },
      body: { title: 'Compte rendu' },
    });
    const sound = (await db.selectFrom('documents').select('name').execute()).map(({ name }) => name).sort();

    async function leave(name: string, kind: 'board' | 'note', compartmentId: string, at: number) {
      const document = { name, compartment_id: compartmentId, kind, epoch: 1, created_at: at };
      await db.insertInto('documents').values(document).execute();
      await traces(name, at);
    }
    async function traces(document: string, at: number) {
      const row = { document, epoch: 1, seq: 1, bytes: new Uint8Array([1]), at };
      await db.insertInto('document_updates').values(row).execute();
      await db.insertInto('document_snapshots').values(row).execute();
      await db
        .insertInto('client_bindings')
        .values({ document, epoch: 1, client_id: 7, account_id: 'somebody' })
        .execute();
    }
    const names = async (
      from: 'documents' | 'document_updates' | 'document_snapshots' | 'client_bindings',
    ) => {
      const column = from === 'documents' ? 'name' : 'document';
      const rows = await db
        .selectFrom(from)
        .select(column as never)
        .execute();
      return new Set(rows.map((row) => Object.values(row as Record<string, string>)[0] ?? ''));
    };
    return { server, common, note, sound, leave, traces, names };
  }

  it('[SY79] a document whose note or compartment is gone goes within two hours, with all that was kept of it', async () => {
    const { server, common, note, sound, leave, traces, names } = await withOrphans();
    await leave('note:halfshared-0001', 'note', common.id, NOW);
    await leave('board:nocompartment-01', 'board', 'nocompartment-01', NOW);
    await traces('note:removed-without-end', NOW);
    await traces(note.document, NOW);

    await housekeeping(server.store, NOW + HOUR_MS / 2, { readingsMonths: 12 });
    expect([...(await names('documents'))]).toHaveLength(sound.length + 2);
    expect(await names('document_updates')).toContain('note:halfshared-0001');

    await housekeeping(server.store, NOW + HOUR_MS + 1, { readingsMonths: 12 });
    expect([...(await names('documents'))].sort()).toEqual(sound);
    for (const from of ['document_updates', 'document_snapshots', 'client_bindings'] as const)
      expect([...(await names(from))]).toEqual([note.document]);
  });
});
