import { useEffect, useRef, useState } from 'react';
import type { Doc } from 'yjs';
import { t } from '#client/i18n/t.ts';
import { type OpenDocument, type Readable, useReadable } from '#client/sync/index.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { checkNote } from '#shared/note/checkNote.ts';
import type { Glossary } from '#shared/text/acronyms.ts';
import { copyAsMarkdown } from '../exports/copyAsMarkdown.ts';
import type { NotePaper } from '../exports/notePaper.ts';
import type { Mentionable, MentionTarget } from '../mentions/mentionable.ts';
import { EditorSurface } from './EditorSurface.tsx';
import { UnsafeNote } from './UnsafeNote.tsx';

export interface NoteEditorProps {
  document: OpenDocument;
  paper: NotePaper;
  readOnly: boolean;
  glossary: Glossary;
  mentionables: Readable<ReadonlyMap<string, Mentionable>>;
  onOpenElement: (target: MentionTarget) => void;
}

/**
 * One open note. Nothing is shown as a text before the server has given it whole: an empty editor for a note that failed
 * to load would be written over it. After a refusal the note is another document, in another editor, and it is said. NE1.
 */
export default function NoteEditor(props: NoteEditorProps) {
  const { document: open } = props;
  const { doc, generation } = useReadable(open.current);
  const synced = useReadable(open.synced);
  const status = useReadable(open.status);
  const replaced = useReplaced(doc);

  if (status.state === 'gone') return <Notice tone="refused">{t('notes.gone')}</Notice>;
  return (
    <>
      {replaced && <Replaced before={replaced} />}
      {synced ? (
        <CheckedNote key={generation} {...props} doc={doc} />
      ) : status.state === 'loading' || status.state === 'refused' ? (
        <Loading text={t('notes.loading')} />
      ) : (
        <Notice tone="pending">{t('notes.unreachable')}</Notice>
      )}
    </>
  );
}

/** The document held before this one; what was written in it and thrown away can still be copied out of it. */
function useReplaced(doc: Doc): Doc | null {
  const [replaced, setReplaced] = useState<Doc | null>(null);
  const held = useRef(doc);
  useEffect(() => {
    if (held.current !== doc) setReplaced(held.current);
    held.current = doc;
  }, [doc]);
  return replaced;
}

function Replaced({ before }: { before: Doc }) {
  return (
    <Notice tone="refused">
      <p>{t('notes.refused')}</p>
      <Button className="mt-2" onPress={() => copyAsMarkdown(before)}>
        {t('notes.refusedCopy')}
      </Button>
    </Notice>
  );
}

function CheckedNote({ doc, ...props }: NoteEditorProps & { doc: Doc }) {
  const [unsafe, setUnsafe] = useState(() => checkNote(doc).violations.length > 0);
  const declareUnsafe = useRef(() => setUnsafe(true)).current;
  if (unsafe) return <UnsafeNote doc={doc} />;
  return <EditorSurface {...props} doc={doc} onUnsafe={declareUnsafe} />;
}
