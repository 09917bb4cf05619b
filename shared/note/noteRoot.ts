import * as Y from 'yjs';

/** The one root of a note's document: an XmlFragment that holds ProseMirror nodes. */
export const NOTE_ROOT = 'content';

/** The content of a note; defines the root as a fragment where a fresh replica only knows it by name. */
export function noteContent(doc: Y.Doc): Y.XmlFragment {
  return doc.get(NOTE_ROOT, Y.XmlFragment);
}
