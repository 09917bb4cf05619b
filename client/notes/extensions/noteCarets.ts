import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { OtherPerson, Presence, PresencePerson } from '#client/sync/index.ts';
import { caretFrom, caretOf } from './caretPlace.ts';
import { redraw } from './redraw.ts';

interface NoteCaretsOptions {
  presence: Presence;
}

/** Somebody's caret in this note, as a position in the text now. */
export interface ShownCaret {
  connection: number;
  person: PresencePerson;
  at: number;
}

interface Shown {
  carets: readonly ShownCaret[];
  decorations: DecorationSet;
}

export const noteCaretsKey = new PluginKey<Shown>('noteCarets');

/**
 * Where the others write. A caret is a line between two letters that takes no room; its name stands beside the text
 * (CaretNames), so it never covers a word. Name, sector and colour are the server's, never what a client sent. NE8.
 */
export const NoteCarets = Extension.create<NoteCaretsOptions>({
  name: 'noteCarets',
  // After the binding, whose view of the document positions are read from.
  priority: 500,

  addProseMirrorPlugins() {
    const { presence } = this.options;
    return [
      new Plugin<Shown>({
        key: noteCaretsKey,
        state: {
          init: () => ({ carets: [], decorations: DecorationSet.empty }),
          apply: (transaction, before, _old, state) => {
            const asked = transaction.getMeta(noteCaretsKey) !== undefined;
            const fromOthers = transaction.getMeta(ySyncPluginKey) !== undefined;
            if (asked || fromOthers) return shownIn(state, presence.others.get());
            if (!transaction.docChanged) return before;
            return {
              carets: before.carets.map((caret) => ({ ...caret, at: transaction.mapping.map(caret.at) })),
              decorations: before.decorations.map(transaction.mapping, transaction.doc),
            };
          },
        },
        props: { decorations: (state) => noteCaretsKey.getState(state)?.decorations },
        view: (view) => {
          const stopHearing = presence.others.subscribe(() => redraw(view, noteCaretsKey, true));
          const show = () => presence.set({ caret: view.hasFocus() ? caretOf(view.state) : null });
          view.dom.addEventListener('focus', show);
          view.dom.addEventListener('blur', show);
          // The binding draws the document after this is set up; positions are known from then on.
          queueMicrotask(() => redraw(view, noteCaretsKey, true));
          return {
            update: (_view, before) => {
              if (before.doc !== view.state.doc || !before.selection.eq(view.state.selection)) show();
            },
            destroy: () => {
              stopHearing();
              view.dom.removeEventListener('focus', show);
              view.dom.removeEventListener('blur', show);
              presence.set({ caret: null });
            },
          };
        },
      }),
    ];
  },
});

function shownIn(state: EditorState, others: readonly OtherPerson[]): Shown {
  const carets: ShownCaret[] = [];
  const decorations: Decoration[] = [];
  for (const { connection, person, fields } of others) {
    const caret = caretFrom(state, fields.caret);
    if (!caret) continue;
    carets.push({ connection, person, at: caret.head });
    decorations.push(
      Decoration.widget(caret.head, () => line(person), {
        key: `caret ${connection} ${person.sector}`,
        side: 10,
        ignoreSelection: true,
      }),
    );
    if (caret.anchor !== caret.head)
      decorations.push(
        Decoration.inline(Math.min(caret.anchor, caret.head), Math.max(caret.anchor, caret.head), {
          class: 'note-selection',
          style: `--person: var(--sector-${person.sector})`,
        }),
      );
  }
  return { carets, decorations: DecorationSet.create(state.doc, decorations) };
}

function line({ sector }: PresencePerson): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'note-caret';
  caret.style.setProperty('--person', `var(--sector-${sector})`);
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}
