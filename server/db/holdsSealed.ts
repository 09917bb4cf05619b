import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/** Whether the store holds anything that only its master key opens: then no other key may be made. */
export async function holdsSealed(db: Kysely<Database>): Promise<boolean> {
  for (const table of [
    'compartment_keys',
    'situation_keys',
    'ledger_head',
    'document_updates',
    'document_snapshots',
  ] as const)
    if (await db.selectFrom(table).selectAll().limit(1).executeTakeFirst()) return true;
  return false;
}
