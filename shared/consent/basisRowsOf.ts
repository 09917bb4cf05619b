import type { BasisRow } from './basisRow.ts';
import type { ConsentRow, ConsentState } from './state.ts';

/** A disagreement closes as a refusal does: one who answers for the person said no, and no judge has spoken. */
const EFFECTS: Partial<Record<ConsentRow['decided'], BasisRow['effect']>> = {
  accepted: 'opens',
  refused: 'refused',
  disagreed: 'refused',
  opposed: 'opposed',
};

/**
 * What was taken back closes if it had opened, or had been refused; an ask that nobody had answered yet closes nothing, or
 * anybody could shut a service out of its own volet by asking and taking back.
 */
function effectOf({ decided, takenBackFrom }: ConsentRow): BasisRow['effect'] | undefined {
  if (decided !== 'withdrawn') return EFFECTS[decided];
  return takenBackFrom === 'accepted' ? 'withdrawn' : EFFECTS[takenBackFrom ?? 'pending'];
}

/**
 * What the rows of a consent come to for the policy. It says the same at whatever hour it is asked, so that it can be
 * written down and recomputed: the hours are in `from` and `until`. What opens ends; what closes goes on until another
 * decision.
 */
export function basisRowsOf(recordId: string, state: ConsentState): BasisRow[] {
  return state.rows.flatMap((known) => {
    const { row, decidedOrder, decidedAt } = known;
    const effect = effectOf(known);
    if (effect === undefined || decidedOrder === null || decidedAt === null) return [];
    const opens = effect === 'opens';
    return {
      recordId,
      rowId: row.id,
      kind: 'consent' as const,
      effect,
      category: row.category,
      compartmentId: row.compartmentId,
      memberId: 'memberId' in row.recipient ? row.recipient.memberId : null,
      sector: 'sector' in row.recipient ? row.recipient.sector : null,
      mode: row.mode,
      from: opens ? Math.max(state.from ?? decidedAt, decidedAt) : decidedAt,
      until: opens ? state.until : null,
      decidedOrder,
    };
  });
}
