import type { SituationView } from '#shared/protocol/http/views.ts';

/**
 * The situation without what a document held, once the server has taken it back: the whole volet for its board, one note
 * for a note. What else went with it, the server says when it is asked again.
 */
export function withoutDocument(situation: SituationView, name: string): SituationView {
  const compartments = situation.compartments
    .filter(({ board }) => board !== name)
    .map((one) =>
      one.notes.some(({ document }) => document === name)
        ? { ...one, notes: one.notes.filter(({ document }) => document !== name) }
        : one,
    );
  return { ...situation, compartments };
}
