import { Editor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Doc } from 'yjs';
import { t } from '#client/i18n/t.ts';
import type { Presence, Readable } from '#client/sync/index.ts';
import { toast } from '#client/ui/toast.ts';
import { NOTE_ROOT } from '#shared/note/noteRoot.ts';
import type { Glossary } from '#shared/text/acronyms.ts';
import { KeepSelection } from '../extensions/keepSelection.ts';
import { NoteAcronyms, noteAcronymsKey } from '../extensions/noteAcronyms.ts';
import { NoteCarets } from '../extensions/noteCarets.ts';
import { NoteLink } from '../extensions/noteLink.ts';
import { NoteMention } from '../extensions/noteMention.ts';
import { noteNodes } from '../extensions/noteNodes.ts';
import { redraw } from '../extensions/redraw.ts';
import { RoomForText } from '../extensions/roomForText.ts';
import { WithinSchema } from '../extensions/withinSchema.ts';
import type { Mentionable, MentionTarget } from '../mentions/mentionable.ts';
import type { MentionMenuStore } from '../mentions/mentionMenuStore.ts';
import { MentionSuggestion } from '../mentions/mentionSuggestion.ts';
import { watchNote } from './watchNote.ts';

export interface NoteEditorOptions {
  doc: Doc;
  presence: Presence;
  title: string;
  readOnly: boolean;
  glossary: Glossary;
  mentionables: Readable<ReadonlyMap<string, Mentionable>>;
  menu: MentionMenuStore;
  onOpenElement: (target: MentionTarget) => void;
  /** something out of the schema came in: the editor has already let go of the document */
  onUnsafe: () => void;
}

/**
 * An editor bound to one document, drawn in `place`; null until it is there. A new document, or another right to write,
 * makes another editor: what belonged to the old one (its undo history, its carets) must not reach the new. NE1, NE2.
 */
export function useNoteEditor(
  place: RefObject<HTMLElement | null>,
  {
    doc,
    presence,
    title,
    readOnly,
    glossary,
    mentionables,
    menu,
    onOpenElement,
    onUnsafe,
  }: NoteEditorOptions,
): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  const firstGlossary = useRef(glossary);
  useEffect(() => {
    const made = new Editor({
      element: place.current,
      editable: !readOnly,
      // Our own style sheet has Tiptap's rules: a style made of a string is what the security policy refuses.
      injectCSS: false,
      // What the editor starts from before the shared document shows. Given as JSON: an empty text would be read as HTML,
      // which the page's Trusted Types refuse.
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      extensions: [
        ...noteNodes(),
        NoteLink,
        NoteMention.configure({ mentionables, onOpen: onOpenElement }),
        NoteAcronyms.configure({ glossary: firstGlossary.current }),
        Collaboration.configure({ document: doc, field: NOTE_ROOT }),
        RoomForText,
        KeepSelection.configure({ doc }),
        NoteCarets.configure({ presence }),
        WithinSchema.configure({ onTooMuch: () => toast({ text: t('notes.tooMuch'), tone: 'refused' }) }),
        ...(readOnly ? [] : [MentionSuggestion.configure({ mentionables, menu })]),
      ],
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-readonly': String(readOnly),
          class: 'note-text',
          ...(readOnly ? { tabindex: '0' } : {}),
        },
      },
    });
    const stopWatching = watchNote(doc, () => {
      made.destroy();
      onUnsafe();
    });
    setEditor(made);
    return () => {
      stopWatching();
      made.destroy();
      menu.hide();
      setEditor(null);
    };
  }, [place, doc, presence, readOnly, mentionables, menu, onOpenElement, onUnsafe]);
  // What may change while somebody writes is told to the editor, not made anew with it.
  useEffect(() => {
    if (editor) redraw(editor.view, noteAcronymsKey, glossary);
  }, [editor, glossary]);
  useEffect(() => {
    editor?.view.dom.setAttribute('aria-label', t('notes.editorLabel', { title }));
  }, [editor, title]);
  return editor;
}
