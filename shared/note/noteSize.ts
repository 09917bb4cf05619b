import * as Y from 'yjs';
import { NOTE_LIMITS } from './noteLimits.ts';

export interface NoteSize {
  nodes: number;
  text: number;
}

/** Sizes as last counted, plus what came since; what was deleted since is still in them, so they are never too low. */
const sizes = new WeakMap<Y.Doc, NoteSize>();

/**
 * Whether the note is larger than a note may be, after `added` came in. Counting the whole document costs its length, so
 * it is done once, and again only when the running sum says that the limit is passed (deletions may have made room).
 */
export function isNoteTooLarge(doc: Y.Doc, added: NoteSize): boolean {
  const known = sizes.get(doc);
  const sum = known && { nodes: known.nodes + added.nodes, text: known.text + added.text };
  const size = sum && !exceeds(sum) ? sum : count(doc);
  sizes.set(doc, size);
  return exceeds(size);
}

/** Adds what one item shows to `size`. */
export function addToSize(size: NoteSize, item: Y.Item): void {
  if (item.content instanceof Y.ContentType) size.nodes += 1;
  else if (item.content instanceof Y.ContentString) size.text += item.length;
}

function count(doc: Y.Doc): NoteSize {
  const size = { nodes: 0, text: 0 };
  for (const structs of doc.store.clients.values())
    for (const struct of structs) if (struct instanceof Y.Item && !struct.deleted) addToSize(size, struct);
  return size;
}

function exceeds({ nodes, text }: NoteSize): boolean {
  return nodes > NOTE_LIMITS.nodes || text > NOTE_LIMITS.totalText;
}
