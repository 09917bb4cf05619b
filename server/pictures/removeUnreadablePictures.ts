import type { Store } from '../db/connect.ts';
import type { CompartmentKeys } from '../sync/index.ts';
import { openPicture } from './pictureSeal.ts';

/** In a restored store: removes the pictures that no key opens, since they went after the copy was made. PI6. @returns how many */
export async function removeUnreadablePictures(
  { db }: Pick<Store, 'db'>,
  keys: Pick<CompartmentKeys, 'keyOf'>,
): Promise<number> {
  const ids = await db.selectFrom('board_pictures').select('id').execute();
  let removed = 0;
  for (const { id } of ids) {
    const row = await db
      .selectFrom('board_pictures')
      .select(['compartment_id as compartmentId', 'content'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if ((await openPicture(db, keys, { id, ...row })) !== null) continue;
    await db.deleteFrom('board_pictures').where('id', '=', id).execute();
    removed += 1;
  }
  return removed;
}
