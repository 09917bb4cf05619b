import type { ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** What the binding knows: the document, its root, and how long each element is in the editor. */
export interface Binding {
  doc: Y.Doc;
  type: Y.XmlFragment;
  mapping: ReadonlyMap<unknown, { nodeSize: number } | readonly unknown[]>;
}

export function bindingOf(state: EditorState): Binding | null {
  const sync: { doc: Y.Doc; type: Y.XmlFragment; binding: Binding | null } | undefined =
    ySyncPluginKey.getState(state);
  return sync?.binding ? { doc: sync.doc, type: sync.type, mapping: sync.binding.mapping } : null;
}

/**
 * A position as a place between two letters. Behind a letter of one's own it is held to that letter: what others write at
 * the same spot goes behind, and two who write at one place each keep their letters together. Behind somebody else's
 * letter it is held to what follows: the end of the line somebody writes stays the end of the line. Null outside any text.
 *
 * Ours rather than the binding's, which, when somebody else's change moves paragraphs, looks for the caret by comparing
 * texts: of two empty paragraphs it may take the other person's. NE8, NE13.
 */
export function placeOf({ doc, type: root }: Binding, at: ResolvedPos): Y.RelativePosition | null {
  if (!at.parent.isTextblock) return null;
  let block: unknown = root;
  for (let depth = 0; depth < at.depth; depth += 1) {
    if (!(block instanceof Y.XmlFragment)) return null;
    block = block.get(at.index(depth));
  }
  if (!(block instanceof Y.XmlElement)) return null;
  const held = (type: Y.XmlElement | Y.XmlText, index: number) =>
    Y.createRelativePositionFromTypeIndex(type, index, writerBefore(type, index) === doc.clientID ? -1 : 0);
  let left = at.parentOffset;
  for (const [index, child] of block.toArray().entries()) {
    const size = child instanceof Y.XmlText ? child.length : 1;
    if (child instanceof Y.XmlText && left <= size) return held(child, left);
    if (left === 0) return held(block, index);
    left -= size;
  }
  return held(block, block.length);
}

/** Whose replica wrote what stands before `index`; of an empty line, the line itself. */
function writerBefore(type: Y.XmlElement | Y.XmlText, index: number): number | null {
  if (index === 0 && type instanceof Y.XmlText && type.length > 0) return null;
  if (index === 0) return type._item?.id.client ?? null;
  let left = index;
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (left <= item.length) return item.id.client;
    left -= item.length;
  }
  return null;
}

/** Where that place is in the editor now; null when what held it is gone. */
export function positionOf({ doc, type: root, mapping }: Binding, place: Y.RelativePosition): number | null {
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  if (!found) return null;
  const inside = found.type;
  let position = inside instanceof Y.XmlText ? found.index : sizeOfChildren(inside, found.index, mapping);
  let holder: Y.AbstractType<unknown> = inside;
  while (holder !== root) {
    const item = holder._item;
    if (item === null || item.deleted || !(item.parent instanceof Y.AbstractType)) return null;
    if (!(holder instanceof Y.XmlText)) position += 1;
    for (let before = item.left; before !== null; before = before.left)
      if (!before.deleted) position += sizeOf(before, mapping);
    holder = item.parent;
  }
  return position;
}

function sizeOfChildren(type: Y.AbstractType<unknown>, count: number, mapping: Binding['mapping']): number {
  let size = 0;
  let left = count;
  for (let item = type._start; item !== null && left > 0; item = item.right) {
    if (item.deleted) continue;
    size += sizeOf(item, mapping);
    left -= 1;
  }
  return size;
}

function sizeOf({ content }: Y.Item, mapping: Binding['mapping']): number {
  if (!(content instanceof Y.ContentType)) return 0;
  if (content.type instanceof Y.XmlText) return content.type.length;
  const node = mapping.get(content.type);
  return node !== undefined && 'nodeSize' in node ? node.nodeSize : 0;
}
