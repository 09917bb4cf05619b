import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { type KeptBasis, keptBasis } from './bases.ts';
import { basesOfEntries } from './basesOfEntries.ts';

/** What the ledger of a situation comes to, computed from nothing else: what `bases` must hold, in an order of its own. */
export async function recomputeBases(
  db: Kysely<Database>,
  situationId: string,
  ledger: {
    read(db: Kysely<Database>, of: { situationId: string }): Promise<LedgerEntry[]>;
  },
): Promise<KeptBasis[]> {
  const records = Map.groupBy(await ledger.read(db, { situationId }), ({ recordId }) => recordId);
  return [...records.values()]
    .flatMap((entries) => basesOfEntries(entries))
    .map((row) => keptBasis(situationId, row))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ record_id, row_id, compartment_id, member_id, sector }: KeptBasis): string {
  return [record_id, row_id, compartment_id, member_id, sector].join('\n');
}
