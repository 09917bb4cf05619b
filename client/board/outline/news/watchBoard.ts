import type * as Y from 'yjs';
import {
  type Element,
  type Link,
  readBoard,
  readElement,
  readLink,
  touchedRecords,
} from '#shared/board/index.ts';
import type { Change } from './change.ts';

interface Watched {
  doc: Y.Doc;
  compartment: string;
  tell: (changes: Change[]) => void;
}

/**
 * Tells what others change in one board, from now on: call it once the document has been loaded, or its whole
 * content is news. One's own edits and undos are followed in silence. Gives back how to stop. OL20, OL21.
 */
export function watchBoard({ doc, compartment, tell }: Watched): () => void {
  const known = readBoard(doc);
  const elements = new Map(known.elements.map((element) => [element.id, element]));
  const links = new Map(known.links.map((link) => [link.id, link]));

  const follow = (transaction: Y.Transaction) => {
    const touched = touchedRecords(transaction);
    if (!touched.ok) return;
    const changes: Change[] = [];
    for (const { root, id } of touched.records) {
      if (root === 'strokes' || root === 'proposals') continue;
      if (root === 'elements') {
        const { before, after } = replace<Element>(elements, id, readElement(doc, id));
        if (differ(before, after))
          changes.push({ root, compartment, ...placed({ before, after }, compartment) });
      } else {
        const { before, after } = replace<Link>(links, id, readLink(doc, id));
        if (differ(before, after))
          changes.push({ root, compartment, ...placed({ before, after }, compartment) });
      }
    }
    if (!transaction.local && changes.length > 0) tell(changes);
  };

  doc.on('afterTransaction', follow);
  return () => doc.off('afterTransaction', follow);
}

interface Step<T> {
  before: T | null;
  after: T | null;
}

function replace<T>(known: Map<string, T>, id: string, after: T | null): Step<T> {
  const before = known.get(id) ?? null;
  if (after === null) known.delete(id);
  else known.set(id, after);
  return { before, after };
}

function placed<T extends object>({ before, after }: Step<T>, compartment: string) {
  return { before: before && { ...before, compartment }, after: after && { ...after, compartment } };
}

/** A thing that is only elsewhere on the paper is the same in a list: moving somebody says nothing here. OL22. */
function differ(before: Element | Link | null, after: Element | Link | null): boolean {
  if (before === null || after === null) return before !== after;
  return JSON.stringify({ ...before, at: null }) !== JSON.stringify({ ...after, at: null });
}
