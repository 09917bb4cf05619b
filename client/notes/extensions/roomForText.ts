import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/**
 * A new line is stored with an empty text in it, at once and in the same change. The binding stores none, and then two
 * things go wrong when people write together:
 *
 * - two who write the first letter of a line at the same moment each bring a text of their own. On their next letter both
 *   editors put the two together, and what was in one of them is there twice;
 * - of two empty lines without a text, the binding takes one for the other: the line that somebody just opened is stored
 *   behind the next person's, and they write in hers.
 *
 * NE13.
 */
export const RoomForText = Extension.create({
  name: 'roomForText',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('roomForText'),
        view: (view) => ({ destroy: withRoom(view) }),
      }),
    ];
  },
});

/** Has the binding store the texts with the lines. Hands back the way to stop. */
function withRoom(view: EditorView): () => void {
  const sync: { binding: ProsemirrorBinding } | undefined = ySyncPluginKey.getState(view.state);
  if (!sync) return () => undefined;
  const { binding } = sync;
  const store = binding._prosemirrorChanged;
  const storeWithRoom: typeof store = (doc) => {
    binding.doc.transact((transaction) => {
      store.call(binding, doc);
      for (const type of [...transaction.changed.keys()]) makeRoom(type, view, transaction);
    }, ySyncPluginKey);
  };
  binding._prosemirrorChanged = storeWithRoom;
  return () => {
    if (binding._prosemirrorChanged === storeWithRoom) binding._prosemirrorChanged = store;
  };
}

/** In what this change brought and nothing else: a line of somebody else's gets its text from them. */
function makeRoom(inside: unknown, view: EditorView, transaction: Y.Transaction): void {
  if (!(inside instanceof Y.XmlFragment) || inside._item?.deleted) return;
  for (const child of inside.toArray()) {
    if (!(child instanceof Y.XmlElement) || !isNew(child, transaction)) continue;
    const isLine = view.state.schema.nodes[child.nodeName]?.isTextblock ?? false;
    if (isLine && child.length === 0) child.insert(0, [new Y.XmlText()]);
    else if (!isLine) makeRoom(child, view, transaction);
  }
}

function isNew({ _item: item }: Y.XmlElement, { beforeState }: Y.Transaction): boolean {
  return item !== null && item.id.clock >= (beforeState.get(item.id.client) ?? 0);
}
