import type { BasisRow } from './basisRow.ts';
import type { LawBasisEvent } from './lawBasis.ts';

/**
 * What a sharing by law comes to for the policy: the same at whatever hour it is asked. It opens from its date and never
 * before it was written down, until its end or until somebody ended it; what is withheld goes as long as the rest.
 */
export function lawBasisRowsOf(recordId: string, events: readonly LawBasisEvent[]): BasisRow[] {
  const inOrder = events.toSorted((a, b) => a.order - b.order);
  const recorded = inOrder.find((event) => event.kind === 'recorded');
  if (recorded?.kind !== 'recorded') return [];
  const ended = inOrder.find((event) => event.kind === 'ended' && event.order > recorded.order);
  const { record } = recorded;
  const from = Math.max(record.from, recorded.at);
  const ends = [record.until, ended?.at ?? null].filter((end) => end !== null);
  const until = ends.length > 0 ? Math.min(...ends) : null;
  if (until !== null && until <= from) return [];
  const withheld = 'withheld' in record ? (record.withheld?.memberIds ?? []) : [];
  const people = [
    ...record.recipientMemberIds.map((memberId) => ({ memberId, effect: 'opens' as const })),
    ...withheld.map((memberId) => ({ memberId, effect: 'withheld' as const })),
  ];
  return record.scope.flatMap(({ id, category, compartmentId }) =>
    people.map(({ memberId, effect }) => ({
      recordId,
      rowId: id,
      kind: record.kind,
      effect,
      category,
      compartmentId,
      memberId,
      sector: null,
      mode: 'board' as const,
      from,
      until,
      decidedOrder: recorded.order,
    })),
  );
}
