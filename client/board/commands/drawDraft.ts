import type { Doc } from 'yjs';
import {
  changeLink,
  type End,
  elementSchema,
  endsOf,
  linkSchema,
  putElement,
  putLink,
} from '#shared/board/index.ts';
import type { MapDraft } from '#shared/quickAdd/draftOf.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';
import { find } from './find.ts';

/**
 * Draws several new things and the links between them at once: whole or not at all, and one step to undo. Each link goes
 * where it is at least as closed as its ends. QA8.
 */
export function drawDraft(
  desk: Desk,
  command: string,
  { compartment, draft }: { compartment: string; draft: MapDraft },
): Outcome<{ ends: End[] }> {
  const doc = desk.writable(compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  if (draft.elements.length === 0) return { ok: false, because: 'nothing' };
  if (!draft.elements.every((element) => elementSchema.safeParse(element).success))
    return { ok: false, because: 'nothing' };
  const writes: [Doc, (doc: Doc) => void][] = [
    [
      doc,
      (board) => {
        for (const element of draft.elements) putElement(board, element);
      },
    ],
  ];
  for (const link of draft.links) {
    if (!linkSchema.safeParse(link).success) return { ok: false, because: 'notLinkable' };
    const home = desk.homeOf(endsOf(link));
    const homeDoc = home === null ? null : desk.writable(home);
    if (!homeDoc) return { ok: false, because: 'noHome' };
    writes.push([homeDoc, (board) => void putLink(board, link)]);
  }
  for (const { link, parents } of draft.parents) {
    const linkDoc = desk.writable(link.compartment);
    if (!linkDoc) return { ok: false, because: 'readOnly' };
    if (!find.link(desk.table(), link)) return { ok: false, because: 'gone' };
    if (!parents.every((end) => desk.atLeastAsClosed(link.compartment, end.compartment)))
      return { ok: false, because: 'noHome' };
    writes.push([linkDoc, (board) => void changeLink(board, link.element, { parents })]);
  }
  edit(desk, command, byBoard(writes));
  return { ok: true, ends: draft.elements.map(({ id }) => ({ compartment, element: id })) };
}

/** One transaction a board, in the order things were asked for: a link never comes before its ends. */
function byBoard(writes: readonly [Doc, (doc: Doc) => void][]): [Doc, (doc: Doc) => void][] {
  const boards = new Map<Doc, ((doc: Doc) => void)[]>();
  for (const [doc, write] of writes) boards.set(doc, [...(boards.get(doc) ?? []), write]);
  return [...boards].map(([doc, list]) => [
    doc,
    (board) => {
      for (const write of list) write(board);
    },
  ]);
}
