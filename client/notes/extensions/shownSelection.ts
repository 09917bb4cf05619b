import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Where the person sees the caret. The browser moves it first and tells the editor a moment later: something that comes
 * in between must not put it back. While letters are being composed the editor's word is the only one.
 */
export function shownSelection(view: EditorView): TextSelection | null {
  const known = view.state.selection instanceof TextSelection ? view.state.selection : null;
  if (!view.hasFocus() || view.composing || known === null) return known;
  const shown = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode, anchorOffset, focusOffset } = shown ?? {};
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode))
    return known;
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0);
  const head = view.posAtDOM(focusNode, focusOffset ?? 0);
  const { doc } = view.state;
  const isText = (at: number) => at >= 0 && at <= doc.content.size && doc.resolve(at).parent.isTextblock;
  if (!isText(anchor) || !isText(head)) return known;
  return TextSelection.create(doc, anchor, head);
}
