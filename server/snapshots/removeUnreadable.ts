import type { Store } from '../db/connect.ts';
import type { CompartmentKeys } from '../sync/index.ts';
import { snapshotOpener } from './snapshotSeal.ts';

/**
 * In a restored store: removes the snapshots that no key opens, since they were erased, or written anew without something,
 * after the copy was made. SN20.
 * @returns how many
 */
export async function removeUnreadable(
  { db }: Pick<Store, 'db'>,
  keys: Pick<CompartmentKeys, 'keyOf'>,
): Promise<number> {
  const opener = snapshotOpener(db, keys);
  const rows = await db
    .selectFrom('board_snapshots')
    .select(['id', 'compartment_id', 'version', 'name'])
    .execute();
  let removed = 0;
  for (const { id, compartment_id: compartmentId, version, name } of rows) {
    if ((await opener.name({ id, compartmentId, version }, name)) !== null) continue;
    await db.deleteFrom('board_snapshots').where('id', '=', id).execute();
    removed += 1;
  }
  return removed;
}
