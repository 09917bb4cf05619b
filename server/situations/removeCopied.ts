import type * as Y from 'yjs';
import { changeElement, type Element, readElement, removeElement } from '#shared/board/index.ts';
import type { Documents } from './documents.ts';

/** The elements of one board that were copied to another, as they were then, and what each copy is called. */
export interface Copied {
  documents: Documents;
  author: string;
  from: string;
  to: string;
  elements: readonly Element[];
  ids: ReadonlyMap<string, string>;
}

/**
 * Removes what was copied, in the turn that makes sure each copy is still like it: what somebody changed meanwhile goes
 * to the copy first. `alongside` is done in the removing edit. SH11.
 */
export async function removeCopied(copied: Copied, alongside: (doc: Y.Doc) => void): Promise<void> {
  const { documents, author, from, to, ids } = copied;
  let { elements } = copied;
  for (;;) {
    const late: Element[] = [];
    await documents.edit(from, author, (doc) => {
      late.push(...changedSince(doc, elements));
      if (late.length > 0) return;
      alongside(doc);
      for (const { id } of elements) removeElement(doc, id);
    });
    if (late.length === 0) return;
    await documents.edit(to, author, (doc) => {
      for (const { id, kind: _kind, ...fields } of late) changeElement(doc, ids.get(id) ?? id, fields);
    });
    elements = elements.map((element) => late.find(({ id }) => id === element.id) ?? element);
  }
}

function changedSince(doc: Y.Doc, elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => {
    const now = readElement(doc, element.id);
    return now !== null && JSON.stringify(now) !== JSON.stringify(element) ? [now] : [];
  });
}
