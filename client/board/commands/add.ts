import { type Element, type End, elementSchema, putElement } from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';

export type Draft<K extends Element['kind']> = Omit<Extract<Element, { kind: K }>, 'id' | 'kind'>;

/** Puts one new element on a compartment's board: what addPerson, addHousehold … have in common. */
export function add(
  desk: Desk,
  command: string,
  { compartment, element }: { compartment: string; element: Omit<Element, 'id'> },
): Outcome<{ end: End }> {
  const doc = desk.writable(compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  const parsed = elementSchema.safeParse({ ...element, id: desk.newId() });
  if (!parsed.success) return { ok: false, because: 'nothing' };
  edit(desk, command, [[doc, () => putElement(doc, parsed.data)]]);
  return { ok: true, end: { compartment, element: parsed.data.id } };
}
