import { useEffect, useState } from 'react';
import type { Doc } from 'yjs';
import { t } from '#client/i18n/t.ts';
import { Notice } from '#client/ui/Notice.tsx';
import { noteContent } from '#shared/note/noteRoot.ts';
import { readNote } from '#shared/note/readNote.ts';
import { NoteReading } from '../exports/NoteReading.tsx';

/** The text of a note that holds what a note may not: read by the tolerant reader, drawn by React, not to be edited. NE3. */
export function UnsafeNote({ doc }: { doc: Doc }) {
  const [tree, setTree] = useState(() => readNote(noteContent(doc)));
  useEffect(() => {
    const read = () => setTree(readNote(noteContent(doc)));
    doc.on('afterTransaction', read);
    return () => doc.off('afterTransaction', read);
  }, [doc]);
  return (
    <>
      <Notice tone="refused">{t('notes.unsafe')}</Notice>
      <div className="note-text note-page">
        <NoteReading tree={tree} />
      </div>
    </>
  );
}
