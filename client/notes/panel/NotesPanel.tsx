import { useEffect, useRef, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Loading } from '#client/ui/Loading.tsx';
import { toast } from '#client/ui/toast.ts';
import type { CompartmentView, NoteView } from '#shared/protocol/http/views.ts';
import { NoteDialogs, type NoteQuestion } from './NoteDialogs.tsx';
import { NoteList } from './NoteList.tsx';
import type { NotesPanelProps } from './notesPanelProps.ts';
import { OpenNote } from './OpenNote.tsx';

/** The notes of a situation: the list, volet by volet, or one of them open. */
export function NotesPanel(props: NotesPanelProps) {
  const { compartments, onNotesChanged } = props;
  const [openId, setOpenId] = useState<string | null>(null);
  /** made here and not yet in the list: it comes with the situation read again */
  const [expectedId, setExpectedId] = useState<string | null>(null);
  const [leftId, setLeftId] = useState<string | null>(null);
  const [question, setQuestion] = useState<NoteQuestion | null>(null);
  const found = openId === null ? null : findNote(compartments, openId);

  // Somebody deleted it, or it is no longer mine to read, while I had it open: the list comes back, and it is said why.
  const shown = useRef<{ note: NoteView; compartment: string } | null>(null);
  useEffect(() => {
    if (found) shown.current = { note: found.note, compartment: found.compartment.id };
    else if (shown.current && shown.current.note.id === openId) {
      const { note, compartment } = shown.current;
      // With its whole volet gone, the table says so, and the title is no longer mine to read either. CS20.
      if (compartments.some(({ id }) => id === compartment)) {
        toast({ text: t('notes.goneTitled', { title: note.title }), tone: 'refused' });
      }
      shown.current = null;
      setOpenId(null);
    }
  }, [found, openId, compartments]);

  return (
    <section aria-label={t('notes.title')} className="flex h-full min-h-0 flex-col bg-paper-raised">
      {found ? (
        <OpenNote
          {...props}
          key={found.note.id}
          compartment={found.compartment}
          note={found.note}
          onAsk={setQuestion}
          onBack={() => {
            shown.current = null;
            setLeftId(openId);
            setOpenId(null);
          }}
        />
      ) : openId !== null && openId === expectedId ? (
        <Loading text={t('notes.loading')} />
      ) : (
        <NoteList {...props} leftId={leftId} onOpen={setOpenId} onAsk={setQuestion} />
      )}
      <NoteDialogs
        question={question}
        audienceInWords={props.audienceInWords}
        onClose={() => setQuestion(null)}
        onCreated={(id) => {
          setExpectedId(id);
          setOpenId(id);
          onNotesChanged();
        }}
        onChanged={onNotesChanged}
      />
    </section>
  );
}

function findNote(
  compartments: readonly CompartmentView[],
  id: string,
): { compartment: CompartmentView; note: NoteView } | null {
  for (const compartment of compartments) {
    const note = compartment.notes.find((one) => one.id === id);
    if (note) return { compartment, note };
  }
  return null;
}
