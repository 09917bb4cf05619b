import type { DataCategory } from '../domain/compartment.ts';
import type { Sector } from '../domain/sector.ts';
import type { Basis, CompartmentFacts } from './facts.ts';

/** A row as it is recorded: about one compartment, or about every compartment of a category. */
export interface BasisRow extends Pick<Basis, 'recordId' | 'kind' | 'effect' | 'from' | 'until' | 'order'> {
  category: DataCategory;
  /** null: every compartment of the category, those to come too */
  compartmentId: string | null;
  recipient: { memberId: string } | { sector: Sector };
}

/**
 * The rows, as bases on the compartments there are. A row that names a compartment whose category was changed since
 * says nothing: what was agreed on was something else; unless it closes.
 */
export function resolveBases(
  rows: readonly BasisRow[],
  compartments: readonly Pick<CompartmentFacts, 'id' | 'category'>[],
): Basis[] {
  return rows.flatMap((row) => {
    const { recordId, kind, effect, from, until, order, recipient } = row;
    const concerned = compartments.filter((one) =>
      row.compartmentId === null
        ? one.category === row.category
        : one.id === row.compartmentId && (one.category === row.category || effect !== 'opens'),
    );
    return concerned.map(({ id }) => ({
      recordId,
      kind,
      effect,
      compartmentId: id,
      memberIds: 'memberId' in recipient ? [recipient.memberId] : [],
      sectors: 'sector' in recipient ? [recipient.sector] : [],
      from,
      until,
      order,
    }));
  });
}
