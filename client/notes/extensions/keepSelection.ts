import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc, RelativePosition } from 'yjs';
import { bindingOf, placeOf, positionOf } from './placeInText.ts';
import { shownSelection } from './shownSelection.ts';

/** Null in a note that holds nothing yet: its one line is drawn, not stored. */
interface KeptSelection {
  anchor: RelativePosition | null;
  head: RelativePosition | null;
}

/**
 * Leaves one's own caret where it was when others write: held to the letter before it, whatever happens around. The place
 * is noted before Yjs applies what came in and found again after the binding has redrawn the text. NE13.
 */
export const KeepSelection = Extension.create<{ doc: Doc | null }>({
  name: 'keepSelection',
  addOptions: () => ({ doc: null }),

  addProseMirrorPlugins() {
    const { doc } = this.options;
    let noted: KeptSelection | null = null;
    return [
      new Plugin({
        key: new PluginKey('keepSelection'),
        appendTransaction: (transactions, _before, state) => {
          if (!noted || !transactions.some(cameFromOthers)) return null;
          const binding = bindingOf(state);
          const now = (kept: RelativePosition | null) =>
            kept ? binding && positionOf(binding, kept) : endOfFirstLine(state);
          const anchor = now(noted.anchor);
          const head = now(noted.head);
          if (anchor === null || head === null || !isText(state, anchor) || !isText(state, head)) return null;
          const { selection } = state;
          if (selection.anchor === anchor && selection.head === head) return null;
          return state.tr
            .setSelection(TextSelection.create(state.doc, anchor, head))
            .setMeta('addToHistory', false);
        },
        view: (view) => {
          const note = () => {
            noted = view.isDestroyed ? null : selectionOf(view);
          };
          const forget = () => {
            noted = null;
          };
          doc?.on('beforeAllTransactions', note);
          doc?.on('afterAllTransactions', forget);
          return {
            destroy: () => {
              doc?.off('beforeAllTransactions', note);
              doc?.off('afterAllTransactions', forget);
            },
          };
        },
      }),
    ];
  },
});

function cameFromOthers(transaction: { getMeta: (key: PluginKey) => unknown }): boolean {
  const meta = transaction.getMeta(ySyncPluginKey);
  const { isChangeOrigin, isUndoRedoOperation } = Object(meta);
  return isChangeOrigin === true && isUndoRedoOperation !== true;
}

function selectionOf(view: EditorView): KeptSelection | null {
  const binding = bindingOf(view.state);
  const selection = binding && shownSelection(view);
  if (!binding || !selection) return null;
  if (binding.type.length === 0) return view.hasFocus() ? { anchor: null, head: null } : null;
  const anchor = placeOf(binding, selection.$anchor);
  const head = placeOf(binding, selection.$head);
  return anchor && head ? { anchor, head } : null;
}

/** Behind the first words that somebody else brought: before them, a new line would cut theirs. */
function endOfFirstLine({ doc }: EditorState): number {
  return TextSelection.atStart(doc).$from.end();
}

function isText({ doc }: EditorState, at: number): boolean {
  return at >= 0 && at <= doc.content.size && doc.resolve(at).parent.isTextblock;
}
