import { createNote } from '#client/api/createNote.ts';
import { explain } from '#client/api/explain.ts';
import { removeNote } from '#client/api/removeNote.ts';
import { renameNote } from '#client/api/renameNote.ts';
import { t } from '#client/i18n/t.ts';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { toast } from '#client/ui/toast.ts';
import type { CompartmentView, NoteView } from '#shared/protocol/http/views.ts';
import { NoteTitleDialog } from './NoteTitleDialog.tsx';

/** What is being settled about a note. */
export type NoteQuestion =
  | { ask: 'create'; compartment: CompartmentView }
  | { ask: 'rename'; note: NoteView }
  | { ask: 'remove'; note: NoteView };

/** Begins, renames, deletes: each asked in words before it is done, each refusal told where it was asked. */
export function NoteDialogs({
  question,
  audienceInWords,
  onClose,
  onCreated,
  onChanged,
}: {
  question: NoteQuestion | null;
  audienceInWords: (compartmentId: string) => string;
  onClose: () => void;
  onCreated: (noteId: string) => void;
  onChanged: () => void;
}) {
  if (question === null) return null;
  switch (question.ask) {
    case 'create':
      return (
        <NoteTitleDialog
          heading={t('notes.createTitle')}
          description={t('notes.createHelp', {
            compartment: question.compartment.name,
            audience: audienceInWords(question.compartment.id),
          })}
          before=""
          confirmLabel={t('common.create')}
          onClose={onClose}
          onTitle={async (title) => {
            const { id } = await createNote({ compartmentId: question.compartment.id }, { title });
            onCreated(id);
          }}
        />
      );
    case 'rename':
      return (
        <NoteTitleDialog
          heading={t('notes.renameTitle')}
          before={question.note.title}
          confirmLabel={t('notes.rename')}
          onClose={onClose}
          onTitle={async (title) => {
            await renameNote({ noteId: question.note.id }, { title });
            toast({ text: t('notes.renamed', { title }) });
            onChanged();
          }}
        />
      );
    case 'remove':
      return (
        <ConfirmDialog
          isOpen
          tone="danger"
          title={t('notes.removeTitle', { title: question.note.title })}
          confirmLabel={t('notes.removeConfirm')}
          explain={explain}
          onClose={onClose}
          onConfirm={async () => {
            await removeNote({ noteId: question.note.id });
            toast({ text: t('notes.removed', { title: question.note.title }) });
            onChanged();
          }}
        >
          <p>{t('notes.removeHelp')}</p>
        </ConfirmDialog>
      );
  }
}
