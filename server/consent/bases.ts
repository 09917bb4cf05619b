import type { Kysely, Selectable } from 'kysely';
import type { BasisRow } from '#shared/consent/basisRow.ts';
import { type Basis, type CompartmentFacts, resolveBases } from '#shared/policy/index.ts';
import type { BasesTable } from '../db/consentTables.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';

/** A row of `bases` without its own id, which says nothing. */
export type KeptBasis = Omit<Selectable<BasesTable>, 'id'>;

export function keptBasis(situationId: string, row: BasisRow): KeptBasis {
  return {
    situation_id: situationId,
    record_id: row.recordId,
    row_id: row.rowId,
    kind: row.kind,
    effect: row.effect,
    category: row.category,
    compartment_id: row.compartmentId,
    member_id: row.memberId,
    sector: row.sector,
    mode: row.mode,
    from_at: row.from,
    until_at: row.until,
    decided_order: row.decidedOrder,
  };
}

/** Writes anew what one record comes to, in the transaction of the entry that changed it. */
export async function rewriteBases(
  trx: Kysely<Database>,
  { situationId, recordId }: { situationId: string; recordId: string },
  rows: readonly BasisRow[],
): Promise<void> {
  await trx
    .deleteFrom('bases')
    .where('situation_id', '=', situationId)
    .where('record_id', '=', recordId)
    .execute();
  if (rows.length === 0) return;
  const kept = rows.map((row) => ({ id: newId(), ...keptBasis(situationId, row) }));
  await trx.insertInto('bases').values(kept).execute();
}

/** The same rows as the policy will read them: of mode `board`, on the compartments there are. */
export function basesInForce(rows: readonly BasisRow[], compartments: readonly CompartmentFacts[]): Basis[] {
  const board = rows.filter(({ mode }) => mode === 'board');
  return resolveBases(
    board.flatMap((row) => {
      const { recordId, kind, effect, category, compartmentId, from, until, decidedOrder: order } = row;
      const recipient =
        row.memberId !== null
          ? { memberId: row.memberId }
          : row.sector !== null
            ? { sector: row.sector }
            : null;
      if (recipient === null) return [];
      return [{ recordId, kind, effect, category, compartmentId, recipient, from, until, order }];
    }),
    compartments,
  );
}
