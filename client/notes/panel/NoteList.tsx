import { NotebookPen, Plus } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import type { CompartmentView } from '#shared/protocol/http/views.ts';
import { mayWriteIn } from './mayWriteIn.ts';
import type { NoteQuestion } from './NoteDialogs.tsx';
import { NoteRow } from './NoteRow.tsx';
import type { NotesPanelProps } from './notesPanelProps.ts';

interface NoteListProps extends NotesPanelProps {
  /** the note one comes back from: the focus returns to it */
  leftId: string | null;
  onOpen: (noteId: string) => void;
  onAsk: (question: NoteQuestion) => void;
}

/** Every note one may read, volet by volet, with who sees each volet. */
export function NoteList(props: NoteListProps) {
  const { compartments, activeCompartmentId, readOnly, leftId } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (leftId === null) return;
    const row = list.current?.querySelector(`[data-open-note="${CSS.escape(leftId)}"]`);
    if (row instanceof HTMLElement) row.focus();
  }, [leftId]);

  const shown = [...compartments]
    // A volet that is closed to writing and holds nothing has nothing to say.
    .filter((one) => one.notes.length > 0 || mayWriteIn(one, readOnly))
    .sort((a, b) => Number(b.id === activeCompartmentId) - Number(a.id === activeCompartmentId));
  return (
    <div ref={list} className="min-h-0 grow overflow-y-auto px-4 pt-4 pb-8">
      <h2 className="font-bold text-l">{t('notes.title')}</h2>
      {shown.length === 0 ? (
        <EmptyState icon={<NotebookPen aria-hidden="true" />} title={t('notes.emptyAll')}>
          <p>{t('notes.emptyAllHelp')}</p>
        </EmptyState>
      ) : (
        shown.map((compartment) => <Compartment key={compartment.id} {...props} compartment={compartment} />)
      )}
    </div>
  );
}

function Compartment({
  compartment,
  readOnly,
  whoSees,
  onShare,
  onOpen,
  onAsk,
}: NoteListProps & { compartment: CompartmentView }) {
  const heading = useId();
  const mayWrite = mayWriteIn(compartment, readOnly);
  return (
    <section aria-labelledby={heading} className="mt-4 border-line border-t pt-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h3 id={heading} className="font-bold">
          {compartment.name}
        </h3>
        {whoSees(compartment.id)}
      </div>
      {compartment.notes.length > 0 ? (
        <ul className="mt-1">
          {compartment.notes.map((note) => (
            <NoteRow
              key={note.id}
              compartment={compartment}
              note={note}
              mayWrite={mayWrite}
              onOpen={() => onOpen(note.id)}
              onAsk={onAsk}
              onShare={onShare}
            />
          ))}
        </ul>
      ) : (
        <p className="py-2 text-ink-soft">{t('notes.empty')}</p>
      )}
      {mayWrite && (
        <Button
          variant="quiet"
          className="-ml-3"
          icon={<Plus aria-hidden="true" />}
          aria-label={t('notes.createIn', { compartment: compartment.name })}
          onPress={() => onAsk({ ask: 'create', compartment })}
        >
          {t('notes.create')}
        </Button>
      )}
    </section>
  );
}
