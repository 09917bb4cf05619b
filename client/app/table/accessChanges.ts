import type { CompartmentView } from '#shared/protocol/http/views.ts';

type Seen = Pick<CompartmentView, 'id' | 'name' | 'access' | 'board' | 'notes'>;

/** What opened and what closed for this person between two readings of the situation. */
export function accessChanges<C extends Seen>(
  before: readonly C[],
  after: readonly C[],
): { opened: C[]; closed: C[] } {
  const isOpen = ({ access }: Seen) => access !== 'none';
  const idsOf = (compartments: readonly C[]) => new Set(compartments.filter(isOpen).map(({ id }) => id));
  const [then, now] = [idsOf(before), idsOf(after)];
  return {
    opened: after.filter((one) => isOpen(one) && !then.has(one.id)),
    closed: before.filter((one) => isOpen(one) && !now.has(one.id)),
  };
}
