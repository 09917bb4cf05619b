import type { Doc } from 'yjs';
import {
  type End,
  endKey,
  endsOf,
  type PlacedElement,
  removeElement,
  removeLink,
  removeStroke,
} from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';

/**
 * Removes elements with the links that hold on to them, links, and strokes. A link this person may not write stays in its
 * document, where readers leave it out. BO59. Keyboard: Suppr.
 */
export function removeSelection(desk: Desk, chosen: readonly End[]): Outcome<{ removed: number }> {
  if (chosen.length === 0) return { ok: false, because: 'nothing' };
  const table = desk.table();
  const keys = new Set(chosen.map(endKey));
  const isChosen = (record: { compartment: string; id: string }) =>
    keys.has(endKey({ compartment: record.compartment, element: record.id }));
  const me = desk.me();
  const isTheirs = (element: PlacedElement) =>
    element.kind === 'person' &&
    (element.memberId ?? null) !== null &&
    me !== null &&
    !me.facilitates &&
    element.memberId !== me.memberId;
  const elements = table.elements.filter(isChosen);
  if (elements.some(isTheirs)) return { ok: false, because: 'atTheTable' };
  const gone = new Set(
    elements
      .filter(({ compartment }) => desk.writable(compartment))
      .map(({ compartment, id }) => endKey({ compartment, element: id })),
  );
  const links = table.links.filter(
    (link) => isChosen(link) || endsOf(link).some((end) => gone.has(endKey(end))),
  );
  const strokes = table.strokes.filter(isChosen);
  if (elements.length + links.length + strokes.length === 0) return { ok: false, because: 'gone' };
  let removed = 0;
  const work = new Map<Doc, (() => void)[]>();
  const queue = (compartment: string, remove: (doc: Doc) => { ok: boolean }) => {
    const doc = desk.writable(compartment);
    if (!doc) return;
    const there = work.get(doc) ?? [];
    work.set(doc, there);
    there.push(() => {
      if (remove(doc).ok) removed += 1;
    });
  };
  for (const { compartment, id } of links) queue(compartment, (doc) => removeLink(doc, id));
  for (const { compartment, id } of elements) queue(compartment, (doc) => removeElement(doc, id));
  for (const { compartment, id } of strokes) queue(compartment, (doc) => removeStroke(doc, id));
  if (work.size === 0) return { ok: false, because: 'readOnly' };
  edit(
    desk,
    'removeSelection',
    [...work].map(
      ([doc, steps]) =>
        [
          doc,
          () => {
            for (const step of steps) step();
          },
        ] as const,
    ),
  );
  return removed > 0 ? { ok: true, removed } : { ok: false, because: 'gone' };
}
