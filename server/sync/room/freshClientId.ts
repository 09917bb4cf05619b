import * as Y from 'yjs';

/** A Yjs client id that is nobody's in this document, and none of `taken`. */
export function freshClientId(doc: Y.Doc, taken: ReadonlySet<number> = new Set()): number {
  for (;;) {
    const [id = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (Y.getState(doc.store, id) === 0 && !taken.has(id)) return id;
  }
}
