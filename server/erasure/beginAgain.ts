import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { RETIRED_ACCOUNT } from '../sync/index.ts';

/**
 * The table commune's map, empty, in the next epoch. Who comes back naming the old one is told to load anew, and the old
 * client ids belong to nobody: no device writes the old content back. ER7.
 */
export async function beginAgain(
  trx: Kysely<Database>,
  of: { document: string; compartmentId: string; epoch: number; clientIds: readonly number[]; now: number },
): Promise<void> {
  const { document, epoch } = of;
  const known = await trx
    .selectFrom('documents')
    .select('name')
    .where('name', '=', document)
    .executeTakeFirst();
  if (known) return;
  await trx
    .insertInto('documents')
    .values({
      name: document,
      compartment_id: of.compartmentId,
      kind: 'board',
      epoch: epoch + 1,
      created_at: of.now,
    })
    .execute();
  for (const client_id of of.clientIds)
    await trx
      .insertInto('client_bindings')
      .values({ document, epoch: epoch + 1, client_id, account_id: RETIRED_ACCOUNT })
      .execute();
}
