import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Doc } from 'yjs';
import type { CopyMark } from '#client/api/askExport.ts';
import { dateTimeInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import type { NoteTree } from '#shared/note/noteTree.ts';
import { readNote } from '#shared/note/readNote.ts';
import { markInWords } from './markInWords.ts';
import { NoteReading } from './NoteReading.tsx';
import type { NotePaper } from './notePaper.ts';
import { printMarks } from './printMarks.ts';

/**
 * The note on paper, once it was asked for by our button: drawn when the browser is about to print, gone after. The style
 * sheet hides everything else. Ctrl+P alone prints how to ask, since what leaves is asked and written down (RI1). NE9.
 */
export function PrintedNote({ doc, paper }: { doc: Doc; paper: NotePaper }) {
  const [sheet, setSheet] = useState<{ tree: NoteTree; mark: CopyMark } | null>(null);
  useEffect(() => {
    const before = () => {
      const mark = printMarks.get(doc);
      if (mark) flushSync(() => setSheet({ tree: readNote(noteContent(doc)), mark }));
    };
    const after = () => {
      printMarks.delete(doc);
      setSheet(null);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [doc]);
  if (!sheet) return null;
  const { title, situation, compartment } = paper;
  return createPortal(
    <article className="note-print note-text">
      <header>
        <h1>{title}</h1>
        <p>{t('notes.printedFrom', { situation, compartment, date: dateTimeInWords(Date.now()) })}</p>
        <p>{markInWords(sheet.mark)}</p>
      </header>
      <NoteReading tree={sheet.tree} />
    </article>,
    document.body,
  );
}
