import { readEnv } from '../../env.ts';
import { compartmentKeys, masterKey } from '../../sync/index.ts';
import type { TestServer } from '../../testing/testServer.ts';
import { sealSnapshot } from '../snapshotSeal.ts';

/** An empty snapshot of a compartment, written straight into the store. */
export async function putSnapshot(
  { store, dataDir }: TestServer,
  of: { situationId: string; compartmentId: string; accountId: string },
): Promise<string> {
  const id = `snapshot${Math.random().toString(36).slice(2)}00000000`.slice(0, 20);
  const { masterKeyFile } = readEnv({ DATA_DIR: dataDir });
  const { key: master } = await masterKey({ file: masterKeyFile, mayMake: false });
  const { compartmentId } = of;
  const { key, ...sealed } = await sealSnapshot(compartmentKeys({ store, master }), {
    ...{ id, compartmentId, version: 1, name: 'Photo' },
    content: { elements: [], links: [], strokes: [] },
  });
  await store.db.insertInto('document_keys').values(key).execute();
  await store.db
    .insertInto('board_snapshots')
    .values({
      ...{ id, version: 1, series_id: id, compartment_id: compartmentId, held_on: '2026-11-22' },
      ...{ situation_id: of.situationId, taken_at: 1, taken_by: of.accountId, ...sealed },
    })
    .execute();
  return id;
}
