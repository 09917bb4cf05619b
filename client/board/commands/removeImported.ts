import { removeElement, removeLink } from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';

/**
 * Takes away what an import brought, and nothing else: a link that somebody drew to it since stays in its document, where
 * readers leave it out. One undo step. GD86.
 */
export function removeImported(
  desk: Desk,
  compartment: string,
  ids: ReadonlySet<string>,
): Outcome<{ removed: number }> {
  const doc = desk.writable(compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  const came = (record: { compartment: string; id: string }) =>
    record.compartment === compartment && ids.has(record.id);
  const table = desk.table();
  const elements = table.elements.filter(came);
  const links = table.links.filter(came);
  const me = desk.me();
  // Who sat down at one of these places meanwhile: theirs, or a facilitator's, to take away.
  const isTaken = elements.some(
    (one) => one.kind === 'person' && (one.memberId ?? null) !== null && one.memberId !== me?.memberId,
  );
  if (isTaken && me?.facilitates === false) return { ok: false, because: 'atTheTable' };
  const removed = elements.length + links.length;
  if (removed === 0) return { ok: false, because: 'gone' };
  edit(desk, 'removeImported', [
    [
      doc,
      () => {
        for (const { id } of links) removeLink(doc, id);
        for (const { id } of elements) removeElement(doc, id);
      },
    ],
  ]);
  return { ok: true, removed };
}
