import type { CompartmentView } from '#shared/protocol/http/views.ts';

type Seen = Pick<CompartmentView, 'id' | 'name' | 'kind' | 'access' | 'archived' | 'notes'>;

/** Where a letter may be: the notes of the family's volet, then of the table's; and the volet where a new one begins. */
export function placesOfLetter(compartments: readonly Seen[]): {
  notes: { id: string; title: string; compartment: string }[];
  home: string | null;
} {
  const fit = (['family', 'common'] as const).flatMap((kind) =>
    compartments.filter((one) => one.kind === kind && one.access !== 'none' && !one.archived),
  );
  return {
    notes: fit.flatMap(({ name, notes }) => notes.map(({ id, title }) => ({ id, title, compartment: name }))),
    home: fit.find(({ access }) => access === 'write')?.id ?? null,
  };
}
