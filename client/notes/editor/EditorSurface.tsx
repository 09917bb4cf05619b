import { useEffect, useRef, useState } from 'react';
import type { Doc } from 'yjs';
import { t } from '#client/i18n/t.ts';
import type { OpenDocument, Readable } from '#client/sync/index.ts';
import { countWords } from '#shared/note/countWords.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { readNote } from '#shared/note/readNote.ts';
import type { Glossary } from '#shared/text/acronyms.ts';
import type { NotePaper } from '../exports/notePaper.ts';
import { PrintedNote } from '../exports/PrintedNote.tsx';
import { MentionMenu } from '../mentions/MentionMenu.tsx';
import type { Mentionable, MentionTarget } from '../mentions/mentionable.ts';
import { mentionMenuStore } from '../mentions/mentionMenuStore.ts';
import { CaretNames } from './CaretNames.tsx';
import { ContextStrip } from './ContextStrip.tsx';
import './note.css';
import { NoteToolbar } from './NoteToolbar.tsx';
import { useNoteEditor } from './useNoteEditor.ts';
import { WhoIsHere } from './WhoIsHere.tsx';

interface EditorSurfaceProps {
  document: OpenDocument;
  doc: Doc;
  paper: NotePaper;
  readOnly: boolean;
  glossary: Glossary;
  mentionables: Readable<ReadonlyMap<string, Mentionable>>;
  onOpenElement: (target: MentionTarget) => void;
  onUnsafe: () => void;
}

/** The tools, the text, and under it what the caret is on. */
export function EditorSurface({
  document: open,
  doc,
  paper,
  readOnly,
  glossary,
  mentionables,
  onOpenElement,
  onUnsafe,
}: EditorSurfaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const [menu] = useState(mentionMenuStore);
  const editor = useNoteEditor(place, {
    doc,
    presence: open.presence,
    title: paper.title,
    readOnly,
    glossary,
    mentionables,
    menu,
    onOpenElement,
    onUnsafe,
  });
  return (
    <div data-note="" className="flex min-h-0 grow flex-col">
      {editor && <NoteToolbar editor={editor} doc={doc} paper={paper} readOnly={readOnly} />}
      <div className="note-page">
        <div ref={place} className="contents" />
        {editor && <CaretNames editor={editor} />}
      </div>
      <div className="flex min-h-12 items-center justify-between gap-4 border-line border-t px-4 text-ink-soft text-s">
        {editor && (
          <ContextStrip
            editor={editor}
            readOnly={readOnly}
            glossary={glossary}
            mentionables={mentionables}
            onOpenElement={onOpenElement}
            otherwise={<WhoIsHere presence={open.presence} />}
          />
        )}
        <span className="shrink-0">{readOnly ? t('notes.readOnlyShort') : <WordCount doc={doc} />}</span>
      </div>
      {editor && <MentionMenu store={menu} editor={editor} />}
      <PrintedNote doc={doc} paper={paper} />
    </div>
  );
}

const COUNT_EVERY_MS = 600;

function WordCount({ doc }: { doc: Doc }) {
  const [words, setWords] = useState(() => countWords(readNote(noteContent(doc))));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setWords(countWords(readNote(noteContent(doc))));
      }, COUNT_EVERY_MS);
    };
    doc.on('update', soon);
    return () => {
      clearTimeout(timer);
      doc.off('update', soon);
    };
  }, [doc]);
  return <>{t('notes.words', { count: words })}</>;
}
