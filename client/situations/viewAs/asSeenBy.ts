import type { CompartmentView } from '#shared/protocol/http/views.ts';

/**
 * The compartments as somebody else finds them, from the server's verdicts. What that person may see and I may not
 * stays in the list, closed to me: « Voir comme… » opens nothing to a facilitator.
 */
export function asSeenBy(
  compartments: readonly CompartmentView[],
  verdicts: readonly { id: string; access: 'none' | 'read' | 'write' }[],
): CompartmentView[] {
  const theirs = new Map(verdicts.map(({ id, access }) => [id, access]));
  return compartments
    .filter(({ id }) => (theirs.get(id) ?? 'none') !== 'none')
    .map((compartment) => ({ ...compartment, access: compartment.access === 'none' ? 'none' : 'read' }));
}
