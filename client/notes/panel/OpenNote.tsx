import { ArrowLeft, Ellipsis } from 'lucide-react';
import { Suspense, useEffect, useMemo, useRef } from 'react';
import { askExport } from '#client/api/askExport.ts';
import { t } from '#client/i18n/t.ts';
import { useOpenDocument } from '#client/sync/index.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import { Menu } from '#client/ui/Menu.tsx';
import type { CompartmentView, NoteView } from '#shared/protocol/http/views.ts';
import type { NotePaper } from '../exports/notePaper.ts';
import { useMentionables } from '../mentions/useMentionables.ts';
import { mayWriteIn } from './mayWriteIn.ts';
import type { NoteQuestion } from './NoteDialogs.tsx';
import { noteActions } from './noteActions.tsx';
import type { NotesPanelProps } from './notesPanelProps.ts';

/** The editor weighs as much as the map: it comes when a note is opened, and not before. */
const NoteEditor = lazyPart(() => import('../editor/NoteEditor.tsx'));

interface OpenNoteProps extends NotesPanelProps {
  compartment: CompartmentView;
  note: NoteView;
  onBack: () => void;
  onAsk: (question: NoteQuestion) => void;
}

/** One note: where it is and who sees it above, its text below. */
export function OpenNote(props: OpenNoteProps) {
  const { situation, compartment, note, glossary, onBack, onAsk, onShare } = props;
  const mayWrite = mayWriteIn(compartment, props.readOnly);
  const document = useOpenDocument(note.document, { readOnly: !mayWrite });
  const mentionables = useMentionables(props);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // The editor is made anew when what it is given changes: the page around it renders far more often than that.
  const openElement = useRef(props.onOpenElement);
  openElement.current = props.onOpenElement;
  const onOpenElement = useMemo(
    () => (target: Parameters<typeof props.onOpenElement>[0]) => openElement.current(target),
    [],
  );
  const paper = useMemo(
    (): NotePaper => ({
      title: note.title,
      situation: situation.name,
      compartment: compartment.name,
      ask: (kind) => askExport({ compartmentId: compartment.id }, { kind, noteId: note.id }),
    }),
    [note.id, note.title, situation.name, compartment.id, compartment.name],
  );

  return (
    <>
      <header className="border-line border-b px-2 py-1.5">
        <div className="flex items-start gap-1">
          <IconButton label={t('notes.back')} icon={<ArrowLeft aria-hidden="true" />} onPress={onBack} />
          <h2 ref={heading} tabIndex={-1} className="min-w-0 grow break-words py-2.5 font-bold leading-tight">
            {note.title}
          </h2>
          {mayWrite && (
            <Menu
              label={t('notes.actions', { title: note.title })}
              trigger={
                <IconButton
                  label={t('notes.actions', { title: note.title })}
                  icon={<Ellipsis aria-hidden="true" />}
                />
              }
              actions={noteActions({ compartment, note, onAsk, onShare })}
            />
          )}
        </div>
        <div className="flex flex-wrap items-center gap-2 pb-1 pl-11 text-ink-soft text-s">
          {compartment.name}
          {props.whoSees(compartment.id)}
        </div>
      </header>
      <Suspense fallback={<Loading text={t('notes.loading')} />}>
        {document ? (
          <NoteEditor
            document={document}
            paper={paper}
            readOnly={!mayWrite}
            glossary={glossary}
            mentionables={mentionables}
            onOpenElement={onOpenElement}
          />
        ) : (
          <Loading text={t('notes.loading')} />
        )}
      </Suspense>
    </>
  );
}
