import type { Doc } from 'yjs';
import { type Element, type End, endKey, type Point, putElement, putLink } from '#shared/board/index.ts';
import { type Clip, rejoin, shifted } from './clip.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';

/**
 * Puts copies, shifted by `by`, under fresh ids: into `compartment`, or each beside its original when that is null.
 * Never where somebody could read it who can't read the original: for that there is *Partager vers…*. BO65, BO66.
 * Keyboard: Ctrl V.
 */
export function paste(
  desk: Desk,
  clip: Clip,
  { by, compartment, command = 'paste' }: { by: Point; compartment: string | null; command?: string },
): Outcome<{ ends: End[] }> {
  if (!by.every(Number.isFinite) || clip.elements.length === 0) return { ok: false, because: 'nothing' };
  const target = (from: End) => compartment ?? from.compartment;
  const sources = [...clip.elements, ...clip.links];
  if (sources.some(({ from }) => !desk.writable(target(from)))) return { ok: false, because: 'readOnly' };
  if (sources.some(({ from }) => !desk.atLeastAsClosed(target(from), from.compartment)))
    return { ok: false, because: 'wouldShow' };
  if (
    clip.elements.some(({ from, element }) => element.kind === 'picture' && target(from) !== from.compartment)
  )
    return { ok: false, because: 'pictureStays' };
  const copies = new Map<string, End>();
  const work = new Map<Doc, ((doc: Doc) => void)[]>();
  const queue = (home: string, write: (doc: Doc) => void) => {
    const doc = desk.writable(home);
    if (doc) work.set(doc, [...(work.get(doc) ?? []), write]);
  };
  for (const { from, element } of clip.elements) {
    const end = { compartment: target(from), element: desk.newId() };
    copies.set(endKey(from), end);
    queue(end.compartment, (doc) => putElement(doc, copyOf(shifted(element, by), end.element)));
  }
  for (const { from, link } of clip.links) {
    const joined = rejoin(link, desk.newId(), (end) => copies.get(endKey(end)) ?? end);
    queue(target(from), (doc) => putLink(doc, joined));
  }
  edit(
    desk,
    command,
    [...work].map(
      ([board, writes]) =>
        [
          board,
          (doc: Doc) => {
            for (const write of writes) write(doc);
          },
        ] as const,
    ),
  );
  return { ok: true, ends: [...copies.values()] };
}

/** Two people of the map are not one member of the table: a copy is nobody yet. BD46. */
function copyOf(element: Element, id: string): Element {
  if (element.kind !== 'person') return { ...element, id };
  const { memberId: _memberId, ...person } = element;
  return { ...person, id };
}
