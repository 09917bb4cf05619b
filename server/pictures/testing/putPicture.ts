import { readEnv } from '../../env.ts';
import { compartmentKeys, masterKey } from '../../sync/index.ts';
import type { TestServer } from '../../testing/testServer.ts';
import { sealPicture } from '../pictureSeal.ts';

/** A picture of a compartment, written straight into the store. */
export async function putPicture(
  { store, dataDir }: TestServer,
  of: { situationId: string; compartmentId: string; accountId: string; bytes?: Uint8Array; size?: number },
): Promise<string> {
  const id = `picture${Math.random().toString(36).slice(2)}00000000`.slice(0, 20);
  const { masterKeyFile } = readEnv({ DATA_DIR: dataDir });
  const { key: master } = await masterKey({ file: masterKeyFile, mayMake: false });
  const { compartmentId, bytes = Uint8Array.of(1, 2, 3) } = of;
  const keys = compartmentKeys({ store, master });
  const { key, content } = await sealPicture(keys, { id, compartmentId, bytes });
  await store.db.insertInto('document_keys').values(key).execute();
  await store.db
    .insertInto('board_pictures')
    .values({
      ...{ id, situation_id: of.situationId, compartment_id: compartmentId, content },
      ...{ size: of.size ?? bytes.length, added_at: 1, added_by: of.accountId, unused_since: null },
    })
    .execute();
  return id;
}
