import { Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type FoundAcronym, findAcronyms } from '#shared/text/findAcronyms.ts';
import type { Glossary } from '#shared/text/glossary.ts';

interface NoteAcronymsOptions {
  glossary: Glossary;
}

const REMEMBERED = 2_000;

/** Give a transaction this meta, with a glossary, when the situation's own acronyms change. */
export const noteAcronymsKey = new PluginKey<Marked>('noteAcronyms');

interface Marked {
  find: Find;
  decorations: DecorationSet;
}

/**
 * Acronyms of the glossary, marked as the text is drawn and never stored: the note stays what people wrote. The
 * explanation itself is drawn by whoever listens to `data-acronym` (client/acronyms), and at the caret by the strip. NE5.
 */
export const NoteAcronyms = Extension.create<NoteAcronymsOptions>({
  name: 'noteAcronyms',

  addProseMirrorPlugins() {
    const { glossary } = this.options;
    return [
      new Plugin<Marked>({
        key: noteAcronymsKey,
        state: {
          init: (_config, { doc }) => marked(doc, remembering(glossary)),
          apply: (transaction, before) => {
            const other: Glossary | undefined = transaction.getMeta(noteAcronymsKey);
            if (other) return marked(transaction.doc, remembering(other));
            return transaction.docChanged ? marked(transaction.doc, before.find) : before;
          },
        },
        props: { decorations: (state) => noteAcronymsKey.getState(state)?.decorations },
      }),
    ];
  },
});

type Find = (text: string) => readonly FoundAcronym[];

function marked(doc: PMNode, find: Find): Marked {
  return { find, decorations: decorate(doc, find) };
}

function decorate(doc: PMNode, find: Find): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    for (const { from, to, acronym } of find(lineOf(node)))
      decorations.push(
        Decoration.inline(at + 1 + from, at + 1 + to, { class: 'note-acronym', 'data-acronym': acronym }),
      );
    return false;
  });
  return DecorationSet.create(doc, decorations);
}

/** The text with one sign for each leaf, so that offsets are positions. */
function lineOf(block: PMNode): string {
  return block.textBetween(0, block.content.size, undefined, '\ufffc');
}

/**
 * The binding rebuilds every node at each remote keystroke, so nodes can't be remembered; their text can. Forgets all
 * when full, which costs one pass.
 */
function remembering(glossary: Glossary): Find {
  const known = new Map<string, readonly FoundAcronym[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= REMEMBERED) known.clear();
    const found = findAcronyms(text, glossary);
    known.set(text, found);
    return found;
  };
}
