import type { CompartmentView, SituationView } from '#shared/protocol/http/views.ts';

/** A thing that can be erased, by its own name. */
export interface Erasable {
  what: 'compartment' | 'note' | 'situation';
  id: string;
  name: string;
}

/**
 * What somebody may ask the server to erase, as far as this page knows: it decides, and says what is missing. Notes where
 * one writes, or whose volet one may erase; volets as rule ER1 has them; all of it, for who facilitates.
 */
export function erasable({ id, name, me, compartments }: SituationView): Erasable[] {
  const isChild = me.familyPlace === 'child';
  const isHolder = me.familyPlace === 'holder';
  const mayErase = ({ kind, mine, category, access }: CompartmentView) => {
    if (kind === 'privateDraft') return mine;
    if (category === 'childPrivate') return isChild && access !== 'none';
    return me.role === 'facilitator' || (isHolder && access !== 'none');
  };
  const volets = compartments.filter(mayErase);
  const notes = compartments
    .filter((one) => one.access === 'write' || volets.includes(one))
    .flatMap((one) => one.notes.map((note) => ({ what: 'note' as const, id: note.id, name: note.title })));
  return [
    ...notes,
    ...volets.map((one) => ({ what: 'compartment' as const, id: one.id, name: one.name })),
    ...(me.role === 'facilitator' ? [{ what: 'situation' as const, id, name }] : []),
  ];
}
