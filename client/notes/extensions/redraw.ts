import type { PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { shownSelection } from './shownSelection.ts';

/**
 * Has the editor draw anew what isn't the text (others' carets, acronyms), with the caret where the person sees it: drawn
 * with where the editor last knew it, a press on End just before would be undone. NE13.
 */
export function redraw<T>(view: EditorView, key: PluginKey, meta: T): void {
  if (view.isDestroyed) return;
  const transaction = view.state.tr.setMeta(key, meta).setMeta('addToHistory', false);
  const shown = shownSelection(view);
  if (shown && !shown.eq(view.state.selection)) transaction.setSelection(shown);
  view.dispatch(transaction);
}
